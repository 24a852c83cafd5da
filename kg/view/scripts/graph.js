// The drawing: which actors and lines are in it and how they look. It stands still until somebody moves it.

const MOST_ACTORS = 1000; // drawn at first, with at most so many lines; the rest on demand
const MOST_LINES = 5000;
const FEW_EDGES = 40; // up to here the names of relations are drawn
const MANY_EDGES = 400; // from here lines are fainter
const MANY_NODES = 250; // from here nodes are smaller
const FONT = 'system-ui, "Noto Sans", "DejaVu Sans", sans-serif';
const DASHES = { negated: [10, 5], open: [2.5, 4] };
const SLOW = 14; // milliseconds; what takes longer to paint is moved as a picture and painted anew when it rests
const REST = 120;

function createGraph(app, host, network) {
  const base = { nodes: new Map(network.nodes.map((node) => [node.id, node])), edges: new Map(network.edges.map((edge) => [edge.id, edge])) };
  const places = new Map(network.nodes.map(({ id, x, y }) => [id, { x, y }]));
  const extra = new Set(); // actors that the reader asked for beyond the main ones
  const canvas = element('canvas', { tabindex: '0', role: 'application' });
  const tip = element('div', { class: 'tip', hidden: true });
  const pen = canvas.getContext('2d');
  const picture = document.createElement('canvas'); // what was painted last, for moving it fast
  const view = { scale: 1, x: 0, y: 0 };
  let scene = { nodes: [], lines: [], curves: new Map(), byId: new Map(), theme: app.theme, width: 0, height: 0, fontSize: 13 };
  let painted = null; // the view of the last painting in full, what it took, whether `picture` holds it
  let held = null; // the node being dragged
  let waiting = 0;
  let resting = 0;
  let fitted = false;
  let touched = false; // since then the reader has moved it: a window of another size keeps the middle

  // The strongest actors, as many as can be drawn with their lines, and those that were asked for.
  function main() {
    if (app.display.all) return new Set(app.shown.actors);
    const place = new Map(app.shown.actors.map((id, rank) => [id, rank]));
    const counts = new Array(MOST_ACTORS).fill(0); // lines that come in with the actor of this rank
    for (const { edge } of app.shown.edges) {
      if (edge.group === 'topic') continue;
      const rank = Math.max(place.get(edge.subject) ?? Infinity, place.get(edge.object) ?? Infinity);
      if (rank < MOST_ACTORS) counts[rank] += 1;
    }
    let lines = 0;
    let most = 0;
    while (most < MOST_ACTORS && (most < 2 || lines + counts[most] <= MOST_LINES)) lines += counts[most++];
    return new Set([...app.shown.actors.slice(0, most), ...app.shown.actors.filter((id) => extra.has(id))]);
  }

  // What is drawn now: nodes by id, edges with what they show.
  function wanted() {
    let actors = main();
    const { choice } = app;
    if (app.display.near && choice.type === 'actor') {
      const near = new Set([choice.id]);
      for (const { edge } of app.shown.edges) if (edge.group !== 'topic' && (edge.subject === choice.id || edge.object === choice.id)) near.add(edge.subject).add(edge.object);
      actors = new Set(app.shown.actors.filter((id) => near.has(id)));
    }
    const lines = app.shown.edges.filter(({ edge }) => actors.has(edge.subject) && (edge.group === 'topic' || actors.has(edge.object)) && base.edges.has(edge.id));
    const topics = lines.filter(({ edge }) => edge.group === 'topic').map(({ edge }) => `topic/${edge.object}`);
    return { ids: [...[...actors].map((id) => `actor/${id}`), ...new Set(topics)], lines, actors: actors.size };
  }

  // The nodes and edges that stay bright while something is chosen; null: all of them.
  function bright(lines) {
    const { type, id, to } = app.choice;
    if (!['actor', 'edge', 'path'].includes(type)) return null;
    const nodes = { actor: [`actor/${id}`], path: [`actor/${id}`, `actor/${to}`], edge: [] }[type];
    const path = type === 'path' ? new Set(app.pathOf(id, to).map(({ edge }) => edge.id)) : null;
    const near = lines.map(({ edge }) => base.edges.get(edge.id)).filter((edge) => (path ? path.has(edge.id) : edge.id === id || edge.from === nodes[0] || edge.to === nodes[0]));
    return { edges: new Set(near.map((edge) => edge.id)), nodes: new Set([...nodes, ...near.flatMap((edge) => [edge.from, edge.to])]), chosen: new Set(nodes) };
  }

  function nodeOf(id, lit, rank, crowded) {
    const node = base.nodes.get(id);
    const topic = node.group === 'Topic';
    const on = !lit || lit.nodes.has(id);
    const name = topic ? node.label : actorName(app, id.slice('actor/'.length));
    const label = shorten(name, topic ? 40 : 34);
    const chosen = Boolean(lit && lit.chosen.has(id));
    const look = { colour: app.kindColour(node.group), opacity: on ? 1 : 0.22, chosen, lit: Boolean(lit && on), faded: !on, rank: (chosen ? 2e9 : lit && on ? 1e9 : 0) - rank };
    return { id, ...places.get(id), size: (topic ? 10 : node.size) * (crowded ? 0.6 : 1), shape: node.shape, label, name, look, box: topic ? { width: 12 + 6.4 * label.length, height: 22 } : null };
  }

  function lineOf({ edge, weight }, lit, nodes) {
    const line = base.edges.get(edge.id);
    const on = !lit || lit.edges.has(edge.id);
    const { subject, relation, object } = edgeName(app, edge);
    const colour = app.edgeColour(edge);
    const dashes = app.dashesOf(edge);
    const width = 1.4 + 6 * widthOf(weight);
    const opacity = !on ? 0.12 : lit || app.shown.edges.length < MANY_EDGES ? 0.9 : 0.5;
    const labelled = edge.group !== 'topic' && !(narrow() && lit && lit.edges.size > 3) && (lit ? on && lit.edges.size <= FEW_EDGES : app.display.labels);
    return { id: edge.id, from: line.from, to: line.to, weight, arrow: line.arrows !== '', source: nodes.get(line.from), target: nodes.get(line.to), label: labelled ? relation : '',
      name: `${subject} ${relation} ${object} · ${app.words.number(weight)}`, look: { key: `${colour}${dashes || ''}/${width.toFixed(1)}/${opacity}`, colour, opacity, width, dashes, barred: app.barred(edge) } };
  }

  function draw() {
    const { ids, lines, actors } = wanted();
    const lit = bright(lines);
    const byId = new Map(ids.map((id, rank) => [id, nodeOf(id, lit, rank, ids.length > MANY_NODES)]));
    const made = lines.map((item) => lineOf(item, lit, byId));
    const faintFirst = lit ? [...made].sort((one, other) => lit.edges.has(one.id) - lit.edges.has(other.id)) : made;
    scene = { ...scene, nodes: [...byId.values()], lines: faintFirst, byId, bends: bendsOf(made), curves: new Map(), theme: app.theme, fontSize: narrow() ? 12 : 13 };
    scene.lines.forEach(bend);
    canvas.setAttribute('aria-label', app.words.say('graph_label'));
    if (!fitted) fit();
    now();
    return { drawn: actors, total: app.shown.actors.length };
  }

  function bend(line) {
    scene.curves.set(line.id, curveOf(line.source, line.target, scene.bends.get(line.id)));
  }

  function resize() {
    const [width, height] = [host.clientWidth, host.clientHeight];
    if (!width || !height || (width === scene.width && height === scene.height && canvas.width)) return;
    const first = !scene.width;
    view.x += (width - scene.width) / 2;
    view.y += (height - scene.height) / 2;
    scene = { ...scene, width, height };
    for (const surface of [canvas, picture]) {
      surface.width = Math.round(width * window.devicePixelRatio);
      surface.height = Math.round(height * window.devicePixelRatio);
    }
    if (first) fitted = false;
    if (!fitted || !touched) fit();
    now();
  }

  // Paints all of it; with a held node, what rests goes into `picture`, so that only its own lines are painted anew.
  function now() {
    if (!scene.width) return;
    const begun = performance.now();
    const moves = (thing) => held && (thing.id === held.id || thing.from === held.id || thing.to === held.id);
    if (held && !held.shot) {
      stroke(picture.getContext('2d'), (thing) => !moves(thing));
      held.shot = true;
    }
    if (held) {
      clear(pen);
      pen.drawImage(picture, 0, 0);
      stroke(pen, moves, false);
    } else {
      stroke(pen);
      painted = { ...view, cost: performance.now() - begun, kept: false };
    }
    host.dataset.state = 'still';
  }

  function clear(target) {
    target.setTransform(1, 0, 0, 1, 0, 0);
    target.clearRect(0, 0, canvas.width, canvas.height);
  }

  function stroke(target, part, fresh = true) {
    if (fresh) clear(target);
    const ratio = window.devicePixelRatio;
    target.setTransform(ratio, 0, 0, ratio, 0, 0);
    paint(target, scene, view, part);
  }

  // While a large drawing moves, its last picture is moved; it is painted in full as soon as it rests.
  function soon() {
    if (waiting) return;
    waiting = requestAnimationFrame(() => {
      waiting = 0;
      if (held || !painted || painted.cost < SLOW) {
        now();
        return;
      }
      if (!painted.kept) {
        const copy = picture.getContext('2d');
        clear(copy);
        copy.drawImage(canvas, 0, 0);
        painted.kept = true;
      }
      const factor = view.scale / painted.scale;
      const ratio = window.devicePixelRatio;
      clear(pen);
      pen.setTransform(factor, 0, 0, factor, (view.x - painted.x * factor) * ratio, (view.y - painted.y * factor) * ratio);
      pen.drawImage(picture, 0, 0);
      clearTimeout(resting);
      resting = setTimeout(now, REST);
    });
  }

  const stage = {
    view,
    at: (x, y) => thingAt(scene, (x - view.x) / view.scale, (y - view.y) / view.scale, view.scale),
    moved() {
      touched = true;
      soon();
    },
    zoomed(factor, x, y) {
      touched = true;
      const scale = Math.max(0.02, Math.min(8, view.scale * factor));
      view.x = x - ((x - view.x) / view.scale) * scale;
      view.y = y - ((y - view.y) / view.scale) * scale;
      view.scale = scale;
      soon();
    },
    dragged(node, x, y) {
      if (!held) held = { id: node.id, shot: false };
      Object.assign(node, { x: (x - view.x) / view.scale, y: (y - view.y) / view.scale });
      places.set(node.id, { x: node.x, y: node.y });
      for (const line of scene.lines) if (line.from === node.id || line.to === node.id) bend(line);
      soon();
    },
    dropped() {
      held = null;
      soon();
    },
    chosen(thing) {
      if (thing && thing.node && thing.node.id.startsWith('actor/')) app.choose({ type: 'actor', id: thing.node.id.slice('actor/'.length) });
      else if (thing && thing.node) app.choose(topicChoice(thing.node.id.slice('topic/'.length)));
      else app.choose(thing ? { type: 'edge', id: thing.line.id } : { type: 'overview' });
    },
    hovered(thing, x, y) {
      canvas.style.cursor = thing ? 'pointer' : '';
      tip.hidden = !thing;
      if (!thing) return;
      tip.textContent = (thing.node || thing.line).name;
      const left = Math.min(x + 12, scene.width - tip.offsetWidth - 8);
      tip.style.transform = `translate(${Math.max(8, left)}px, ${y + 40 > scene.height ? y - 40 : y + 14}px)`;
    },
    fit: () => fit(),
  };

  function topicChoice(topic) {
    const found = app.shown.edges.find(({ edge }) => edge.group === 'topic' && edge.object === topic);
    return found ? { type: 'edge', id: found.edge.id } : { type: 'overview' };
  }

  function fit() {
    if (!scene.width) return;
    const shown = scene.nodes.length && scene.nodes.some((node) => node.look.lit) && app.choice.type === 'path' ? scene.nodes.filter((node) => node.look.lit) : scene.nodes;
    Object.assign(view, fitting(shown, scene.width, scene.height));
    fitted = scene.nodes.length > 0;
    touched = false;
    soon();
  }

  // Makes sure that an actor is drawn and in the window.
  function reveal(id) {
    const name = `actor/${id}`;
    if (!scene.byId.has(name) && app.shown.actors.includes(id)) {
      extra.add(id);
      draw();
    }
    const node = scene.byId.get(name);
    if (!node || !scene.width) return;
    const [x, y] = [node.x * view.scale + view.x, node.y * view.scale + view.y];
    if (x > 30 && y > 30 && x < scene.width - 30 && y < scene.height - 30) return;
    view.x += scene.width / 2 - x;
    view.y += scene.height / 2 - y;
    soon();
  }

  // Where an actor, or the line from one to another, is on the screen, for those who point at it from a script.
  function pointOf(id) {
    const { left, top } = host.getBoundingClientRect();
    const curve = scene.curves.get(id);
    const place = scene.byId.get(`actor/${id}`) || (curve && pointOn(curve, 0.5));
    return place ? { x: left + place.x * view.scale + view.x, y: top + place.y * view.scale + view.y } : null;
  }

  // What is seen, as an SVG text or a canvas twice as fine as the screen.
  function asSvg() {
    const drawn = createSvgPen(scene.width, scene.height, scene.theme.ground, (font, text) => {
      pen.font = font;
      return pen.measureText(text);
    });
    paint(drawn, scene, view);
    return String(drawn);
  }

  function asCanvas() {
    const large = document.createElement('canvas');
    [large.width, large.height] = [scene.width * 2, scene.height * 2];
    const brush = large.getContext('2d');
    brush.fillStyle = scene.theme.ground;
    brush.fillRect(0, 0, large.width, large.height);
    brush.scale(2, 2);
    paint(brush, scene, view);
    return large;
  }

  host.replaceChildren(canvas, tip);
  createHand(canvas, stage);
  new ResizeObserver(resize).observe(host);
  window.addEventListener('beforeprint', now);
  resize();
  return { draw, fit, reveal, pointOf, asSvg, asCanvas, zoom: (factor) => stage.zoomed(factor, scene.width / 2, scene.height / 2), cost: () => painted && painted.cost };
}

function narrow() {
  return window.innerWidth < 600;
}

function shorten(text, most) {
  const signs = [...text];
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : text;
}

// Widths grow with the number of claims alone, so that they mean the same under every filter: 0 at one, 1 at 64.
function widthOf(weight) {
  return Math.min(1, Math.log2(Math.max(1, weight)) / 6);
}
