// Where things are drawn and what lies under a point. Nothing here touches the document.

const BEND = 34; // how far the next parallel line bends out, in pixels of the drawing
const LOOP = 26; // radius of a line from an actor to itself
const NEAR = 7; // how near to a line a click may be, in pixels of the screen

// How many steps each line bends out of the straight: several lines between two nodes fan out, a single one is straight.
function bendsOf(lines) {
  const bends = new Map();
  for (const group of groupBy(lines, ({ from, to }) => (from < to ? `${from}\n${to}` : `${to}\n${from}`)).values()) {
    group.forEach((line, place) => {
      const step = line.from === line.to ? place + 1 : place - (group.length - 1) / 2;
      bends.set(line.id, line.from === line.to || line.from < line.to ? step : -step);
    });
  }
  return bends;
}

// A line as a quadratic curve from the middle of one node to the middle of the other; a loop as a circle above its node.
function curveOf(from, to, bend) {
  if (from === to) return { loop: true, x: from.x, y: from.y - LOOP * (1 + 0.5 * (bend - 1)), radius: LOOP * (1 + 0.5 * (bend - 1)) };
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const out = bend * BEND * 2 * Math.min(1, length / 120);
  return { x0: from.x, y0: from.y, cx: (from.x + to.x) / 2 + (dy / length) * out, cy: (from.y + to.y) / 2 - (dx / length) * out, x1: to.x, y1: to.y };
}

function pointOn(curve, t) {
  if (curve.loop) {
    const angle = -Math.PI / 2 + (t - 0.5) * 2 * Math.PI;
    return { x: curve.x + curve.radius * Math.cos(angle), y: curve.y + curve.radius * Math.sin(angle) };
  }
  const s = 1 - t;
  return { x: s * s * curve.x0 + 2 * s * t * curve.cx + t * t * curve.x1, y: s * s * curve.y0 + 2 * s * t * curve.cy + t * t * curve.y1 };
}

// Tip and direction of the arrow, which ends at the border of the node that it points to.
function arrowOf(curve, radius) {
  const [dx, dy] = [curve.x1 - curve.cx, curve.y1 - curve.cy];
  const length = Math.hypot(dx, dy) || 1;
  return { x: curve.x1 - (dx / length) * radius, y: curve.y1 - (dy / length) * radius, dx: dx / length, dy: dy / length };
}

function distanceTo(curve, x, y) {
  if (curve.loop) return Math.abs(Math.hypot(x - curve.x, y - curve.y) - curve.radius);
  let least = Infinity;
  let before = pointOn(curve, 0);
  for (let step = 1; step <= 16; step += 1) {
    const next = pointOn(curve, step / 16);
    least = Math.min(least, distanceToLine(before, next, x, y));
    before = next;
  }
  return least;
}

function distanceToLine(a, b, x, y) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const t = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
}

function mayTouch(curve, x, y, reach) {
  if (curve.loop) return true;
  return x >= Math.min(curve.x0, curve.x1, curve.cx) - reach && x <= Math.max(curve.x0, curve.x1, curve.cx) + reach
    && y >= Math.min(curve.y0, curve.y1, curve.cy) - reach && y <= Math.max(curve.y0, curve.y1, curve.cy) + reach;
}

// Nodes keep more of their size than the drawing when it is made smaller, and grow less when it is made larger.
function radiusOf(node, scale) {
  return node.size / scale ** 0.35;
}

// The node or line at a point of the drawing, nodes first; null where there is neither.
function thingAt(scene, x, y, scale) {
  let nearest = null;
  let least = Infinity;
  for (const node of scene.nodes) {
    const away = node.box ? (Math.abs(x - node.x) <= node.box.width / 2 && Math.abs(y - node.y) <= node.box.height / 2 ? 0 : Infinity)
      : Math.hypot(x - node.x, y - node.y) - radiusOf(node, scale);
    if (away < 4 / scale && away < least) [nearest, least] = [{ node }, away];
  }
  if (nearest) return nearest;
  const reach = NEAR / scale;
  for (const line of scene.lines) {
    const curve = scene.curves.get(line.id);
    if (!mayTouch(curve, x, y, reach)) continue;
    const away = distanceTo(curve, x, y);
    if (away < reach && away < least) [nearest, least] = [{ line }, away];
  }
  return nearest;
}

function extentOf(nodes) {
  const extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of nodes) {
    extent.left = Math.min(extent.left, x);
    extent.right = Math.max(extent.right, x);
    extent.top = Math.min(extent.top, y);
    extent.bottom = Math.max(extent.bottom, y);
  }
  return extent;
}

// The view that shows all nodes in a window of this size: scale, and where the drawing's origin lies on the screen.
function fitting(nodes, width, height) {
  if (!nodes.length) return { scale: 1, x: width / 2, y: height / 2 };
  const { left, top, right, bottom } = extentOf(nodes);
  const [marginX, above, below] = [Math.min(70, width / 7), 30, 50]; // names stand below
  const scale = Math.min(1.6, (width - 2 * marginX) / (right - left || 1), (height - above - below) / (bottom - top || 1));
  return { scale, x: width / 2 - ((left + right) / 2) * scale, y: (height + above - below) / 2 - ((top + bottom) / 2) * scale };
}

// Edges of a shortest path between two nodes over lines in any direction, the heavier of equal ones first; null: none.
function pathBetween(lines, start, goal) {
  const ties = new Map();
  for (const line of lines) {
    for (const [here, there] of [[line.from, line.to], [line.to, line.from]]) {
      if (!ties.has(here)) ties.set(here, []);
      ties.get(here).push({ line, there });
    }
  }
  for (const list of ties.values()) list.sort((one, other) => other.line.weight - one.line.weight);
  const came = new Map([[start, null]]);
  const waiting = [start];
  while (waiting.length && !came.has(goal)) {
    const here = waiting.shift();
    for (const { line, there } of ties.get(here) || []) {
      if (came.has(there)) continue;
      came.set(there, { line, here });
      waiting.push(there);
    }
  }
  if (!came.has(goal)) return null;
  const path = [];
  for (let step = came.get(goal); step; step = came.get(step.here)) path.unshift(step.line);
  return path;
}
