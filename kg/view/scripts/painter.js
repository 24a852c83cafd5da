// Paints a scene with a pen: a canvas context, or the pen of svg.js, which knows as much of it as is used here.

const LABEL_GAP = 3;
const PATHS = {
  square: [[-0.88, -0.88], [0.88, -0.88], [0.88, 0.88], [-0.88, 0.88]],
  diamond: [[0, -1.15], [1.15, 0], [0, 1.15], [-1.15, 0]],
  hexagon: [[-0.55, -0.95], [0.55, -0.95], [1.1, 0], [0.55, 0.95], [-0.55, 0.95], [-1.1, 0]],
  triangle: [[0, -1.15], [1.1, 0.85], [-1.1, 0.85]],
  triangleDown: [[0, 1.15], [1.1, -0.85], [-1.1, -0.85]],
};

// `scene` holds nodes and lines with their looks, and curves by the lines' ids; `part` narrows it to some of its things.
function paint(pen, scene, view, part = () => true) {
  const lines = scene.lines.filter(part);
  const nodes = scene.nodes.filter(part);
  pen.save();
  pen.translate(view.x, view.y);
  pen.scale(view.scale, view.scale);
  paintLines(pen, scene, lines, view.scale);
  for (let place = nodes.length - 1; place >= 0; place -= 1) paintNode(pen, nodes[place], view.scale, scene.theme);
  pen.restore();
  paintWords(pen, scene, view, nodes, lines);
}

// Lines of one look are one path: that is what makes thousands of them quick.
function paintLines(pen, scene, lines, scale) {
  pen.lineCap = 'butt';
  for (const group of groupBy(lines, (line) => line.look.key).values()) {
    const { colour, opacity, width, dashes } = group[0].look;
    pen.globalAlpha = opacity;
    pen.strokeStyle = colour;
    pen.lineWidth = width / scale;
    pen.setLineDash((dashes || []).map((length) => length / scale));
    pen.beginPath();
    for (const line of group) traceCurve(pen, scene.curves.get(line.id));
    pen.stroke();
    pen.setLineDash([]);
    paintBars(pen, scene, group, scale);
    paintArrows(pen, scene, group, scale);
  }
  pen.globalAlpha = 1;
}

// A short bar across each line that is against: the sign shows without its colour.
function paintBars(pen, scene, lines, scale) {
  const half = (4 + lines[0].look.width) / scale;
  pen.lineWidth = 2 / scale;
  pen.beginPath();
  for (const line of lines) {
    if (!line.look.barred) continue;
    const curve = scene.curves.get(line.id);
    const [here, next] = [pointOn(curve, 0.4), pointOn(curve, 0.42)];
    const length = Math.hypot(next.x - here.x, next.y - here.y) || 1;
    const [dx, dy] = [(-(next.y - here.y) / length) * half, ((next.x - here.x) / length) * half];
    pen.moveTo(here.x - dx, here.y - dy);
    pen.lineTo(here.x + dx, here.y + dy);
  }
  pen.stroke();
}

function traceCurve(pen, curve) {
  if (curve.loop) {
    pen.moveTo(curve.x + curve.radius, curve.y);
    pen.arc(curve.x, curve.y, curve.radius, 0, 2 * Math.PI);
  } else {
    pen.moveTo(curve.x0, curve.y0);
    pen.quadraticCurveTo(curve.cx, curve.cy, curve.x1, curve.y1);
  }
}

function paintArrows(pen, scene, lines, scale) {
  const { colour, width } = lines[0].look;
  const size = (6.5 + width) / scale;
  pen.fillStyle = colour;
  pen.beginPath();
  for (const line of lines) {
    const curve = scene.curves.get(line.id);
    if (!line.arrow || curve.loop) continue;
    const { x, y, dx, dy } = arrowOf(curve, radiusOf(line.target, scale) + 2 / scale);
    pen.moveTo(x, y);
    pen.lineTo(x - size * dx + size * 0.42 * dy, y - size * dy - size * 0.42 * dx);
    pen.lineTo(x - size * dx - size * 0.42 * dy, y - size * dy + size * 0.42 * dx);
    pen.closePath();
  }
  pen.fill();
}

function paintNode(pen, node, scale, theme) {
  const { colour, opacity, chosen } = node.look;
  const radius = radiusOf(node, scale);
  pen.globalAlpha = 1;
  pen.beginPath();
  if (node.box) {
    const { width, height } = node.box;
    pen.rect(node.x - width / 2, node.y - height / 2, width, height);
  } else if (PATHS[node.shape]) {
    PATHS[node.shape].forEach(([x, y], place) => {
      if (place) pen.lineTo(node.x + x * radius, node.y + y * radius);
      else pen.moveTo(node.x + x * radius, node.y + y * radius);
    });
    pen.closePath();
  } else pen.arc(node.x, node.y, radius, 0, 2 * Math.PI);
  pen.lineWidth = (chosen ? 7 : 3) / scale;
  pen.strokeStyle = chosen ? theme.text : theme.ground;
  pen.stroke();
  pen.fillStyle = theme.ground;
  pen.fill();
  pen.globalAlpha = opacity;
  pen.fillStyle = colour;
  pen.fill();
  pen.globalAlpha = 1;
}

// Names in the size of the screen; where they would cover each other, that of the more important node stays.
function paintWords(pen, scene, view, nodes, lines) {
  const taken = createGrid();
  pen.textAlign = 'center';
  const size = scene.fontSize;
  for (const line of lines) if (line.label) lineWords(pen, scene, view, line, taken);
  const ordered = [...nodes].sort((one, other) => other.look.rank - one.look.rank);
  for (const node of ordered) {
    const [x, y] = [node.x * view.scale + view.x, node.y * view.scale + view.y];
    if (x < -150 || y < -40 || x > scene.width + 150 || y > scene.height + 40) continue;
    pen.font = `${node.look.chosen ? 700 : 500} ${node.box ? size - 2 : size}px ${FONT}`;
    const middle = Boolean(node.box);
    pen.textBaseline = middle ? 'middle' : 'top';
    const top = middle ? y : y + radiusOf(node, view.scale) * view.scale + LABEL_GAP;
    const width = node.wide || (node.wide = pen.measureText(node.label).width);
    const inside = x > 0 && x < scene.width && !middle; // then the name is, too
    const left = inside ? Math.max(width / 2 + 3, Math.min(scene.width - width / 2 - 3, x)) : x;
    const free = taken.take(left - width / 2, middle ? y - size / 2 : top, width, size + 1);
    if (!free && !node.look.chosen) continue;
    if (middle && width > node.box.width * view.scale) continue;
    pen.lineJoin = 'round';
    pen.lineWidth = 4;
    pen.strokeStyle = scene.theme.ground;
    if (!middle) pen.strokeText(node.label, left, top);
    pen.fillStyle = node.look.faded ? scene.theme.faint : scene.theme.text;
    pen.fillText(node.label, left, top);
  }
}

function lineWords(pen, scene, view, line, taken) {
  const { x, y } = pointOn(scene.curves.get(line.id), 0.5);
  const [left, top] = [x * view.scale + view.x, y * view.scale + view.y];
  pen.font = `500 ${scene.fontSize - 1.5}px ${FONT}`;
  pen.textBaseline = 'middle';
  const width = pen.measureText(line.label).width + 6;
  if (!taken.take(left - width / 2, top - 8, width, 16)) return;
  pen.fillStyle = scene.theme.ground;
  pen.fillRect(left - width / 2, top - 8, width, 16);
  pen.fillStyle = line.look.colour;
  pen.fillText(line.label, left, top);
}

// Remembers which parts of the screen are covered; `take` covers a part and says whether all of it was free.
function createGrid() {
  const cells = new Map();
  const SIDE = 64;
  return {
    take(x, y, width, height) {
      const own = { x, y, right: x + width, bottom: y + height };
      const keys = [];
      for (let column = Math.floor(x / SIDE); column <= Math.floor(own.right / SIDE); column += 1) {
        for (let row = Math.floor(y / SIDE); row <= Math.floor(own.bottom / SIDE); row += 1) keys.push(`${column},${row}`);
      }
      const free = keys.every((key) => (cells.get(key) || []).every((box) => box.right < own.x || box.x > own.right || box.bottom < own.y || box.y > own.bottom));
      if (free) {
        for (const key of keys) {
          if (cells.has(key)) cells.get(key).push(own);
          else cells.set(key, [own]);
        }
      }
      return free;
    },
  };
}
