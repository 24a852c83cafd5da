// The drawing: vis-network with our colours, curves and selection. It lays out once and then stands still.

const MAIN_ACTORS = 100; // drawn at first; the rest on demand
const FEW_EDGES = 40; // up to here the names of relations are drawn
const MANY_EDGES = 400; // from here edges are hidden while the graph moves
const FONT = 'system-ui, "Noto Sans", "DejaVu Sans", sans-serif';
const DASHES = { negated: [11, 6], open: [3, 5] };

function createGraph(app, host, network) {
  const base = { nodes: new Map(network.nodes.map((node) => [node.id, node])), edges: new Map(network.edges.map((edge) => [edge.id, edge])) };
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  const extra = new Set(); // actors that the reader asked for beyond the main ones
  const moving = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  let drawing = null;

  const calm = (number) => ({ enabled: number > 0, solver: 'forceAtlas2Based', timestep: 0.4,
    forceAtlas2Based: { gravitationalConstant: -90, centralGravity: 0.012, springLength: narrow() ? 125 : 150, springConstant: 0.05, damping: 0.6, avoidOverlap: 0.7 },
    stabilization: { enabled: true, iterations: number > 400 ? 120 : 350, updateInterval: 50, fit: true } });

  function options(number) {
    return {
      autoResize: true,
      layout: { randomSeed: 7, improvedLayout: number <= 100 },
      physics: calm(number),
      interaction: { hover: true, tooltipDelay: 250, multiselect: false, selectConnectedEdges: false, keyboard: { enabled: true, bindToWindow: false }, hideEdgesOnDrag: edges.length > MANY_EDGES, hideEdgesOnZoom: edges.length > MANY_EDGES, zoomSpeed: 0.6 },
      nodes: { borderWidth: 2, borderWidthSelected: 2, labelHighlightBold: false, chosen: false, font: { face: FONT, size: 15 } },
      edges: { chosen: false, scaling: { min: 1.8, max: 9, label: false, customScalingFunction: widthOf }, arrowStrikethrough: false, hoverWidth: 0, selectionWidth: 0, arrows: { to: { scaleFactor: 0.55 } } },
    };
  }

  function main() {
    const wanted = app.display.all ? app.shown.actors : app.shown.actors.slice(0, MAIN_ACTORS);
    return new Set([...wanted, ...app.shown.actors.filter((id) => extra.has(id))]);
  }

  // What is drawn now: nodes by id, edges with what they show.
  function wanted() {
    const actors = main();
    const lines = app.shown.edges.filter(({ edge }) => actors.has(edge.subject) && (edge.group === 'topic' || actors.has(edge.object)) && base.edges.has(edge.id));
    const topics = lines.filter(({ edge }) => edge.group === 'topic').map(({ edge }) => `topic/${edge.object}`);
    return { ids: [...[...actors].map((id) => `actor/${id}`), ...new Set(topics)], lines };
  }

  function focus() {
    const { type, id } = app.choice;
    if (type === 'actor') return { node: `actor/${id}` };
    if (type === 'edge') return { edge: id };
    return null;
  }

  // The nodes and edges that stay bright while something is chosen; null: all of them.
  function bright(lines) {
    const chosen = focus();
    if (!chosen) return null;
    const near = lines.map(({ edge }) => base.edges.get(edge.id)).filter((edge) => edge.id === chosen.edge || edge.from === chosen.node || edge.to === chosen.node);
    return { edges: new Set(near.map((edge) => edge.id)), nodes: new Set([chosen.node, ...near.flatMap((edge) => [edge.from, edge.to])]) };
  }

  function nodeLook(id, lit) {
    const node = base.nodes.get(id);
    const topic = node.group === 'Topic';
    const on = !lit || lit.nodes.has(id);
    const name = topic ? node.label : actorName(app, id.slice('actor/'.length));
    const label = shorten(name, topic ? 60 : 36);
    const colour = app.kindColour(node.group);
    const chosen = lit && id === focus().node;
    const look = { background: colour, border: chosen ? app.theme.text : topic ? app.theme.line : app.theme.ground };
    const font = { size: topic ? 12 : narrow() ? 18 : 15, color: on ? app.theme.text : app.theme.faint, strokeWidth: topic ? 0 : 4, strokeColor: app.theme.ground };
    return { ...node, label, shape: node.shape, color: { ...look, highlight: look, hover: look }, opacity: on ? 1 : 0.18, font, borderWidth: chosen ? 4 : 2,
      title: label === name ? undefined : name, ...(topic ? { margin: 6, widthConstraint: { maximum: 160 } } : {}) };
  }

  function edgeLook({ edge, weight }, lit, curve) {
    const line = base.edges.get(edge.id);
    const on = !lit || lit.edges.has(edge.id);
    const { subject, relation, object } = edgeName(app, edge);
    const colour = app.edgeColour(edge);
    const labelled = edge.group !== 'topic' && (lit ? lit.edges.has(edge.id) && lit.edges.size <= FEW_EDGES : app.display.labels);
    return { ...line, value: weight, color: { color: colour, highlight: colour, hover: colour, opacity: !on ? 0.1 : lit || edges.length < MANY_EDGES ? 0.9 : 0.45 }, dashes: app.dashesOf(edge) || false,
      label: labelled ? relation : ' ', title: `${subject} ${relation} ${object} · ${app.words.number(weight)}`, smooth: curve,
      font: { face: FONT, size: narrow() ? 13 : 11.5, color: on ? colour : app.theme.faint, strokeWidth: 0, background: labelled ? app.theme.ground : 'none', align: 'middle' } };
  }

  // Several edges between two nodes fan out; a single one is straight.
  function curves(lines) {
    const pairs = groupBy(lines.map(({ edge }) => base.edges.get(edge.id)), (edge) => [edge.from, edge.to].sort().join('\n'));
    const found = new Map();
    for (const group of pairs.values()) {
      group.forEach((edge, place) => {
        const offset = (place - (group.length - 1) / 2) * (edge.from <= edge.to ? 1 : -1);
        found.set(edge.id, offset ? { enabled: true, type: offset > 0 ? 'curvedCW' : 'curvedCCW', roundness: Math.min(0.9, 0.3 * Math.abs(offset)) } : { enabled: false });
      });
    }
    return found;
  }

  function draw() {
    const { ids, lines } = wanted();
    const lit = bright(lines);
    const bend = curves(lines);
    const fresh = ids.filter((id) => !nodes.get(id)).length;
    keepPlaces();
    replace(nodes, ids.map((id) => ({ ...places.get(id), ...nodeLook(id, lit) })));
    replace(edges, lines.map((item) => edgeLook(item, lit, bend.get(item.edge.id))));
    if (!drawing && ids.length) start();
    else if (drawing && fresh && ids.some((id) => !places.has(id))) settle();
    return { drawn: main().size, total: app.shown.actors.length };
  }

  const places = new Map();
  function keepPlaces() {
    if (drawing) for (const [id, place] of Object.entries(drawing.getPositions())) places.set(id, place);
  }

  function replace(set, items) {
    const keep = new Set(items.map((item) => item.id));
    set.remove(set.getIds().filter((id) => !keep.has(id)));
    set.update(items);
  }

  function start() {
    drawing = new vis.Network(host, { nodes, edges }, options(nodes.length));
    const frame = host.firstElementChild;
    frame.tabIndex = 0;
    frame.setAttribute('role', 'application');
    frame.setAttribute('aria-label', app.words.say('graph_label'));
    host.dataset.state = 'moving';
    drawing.on('stabilizationIterationsDone', stop);
    drawing.on('stabilized', stop);
    drawing.on('click', clicked);
    for (const kind of ['Node', 'Edge']) {
      drawing.on(`hover${kind}`, () => { frame.style.cursor = 'pointer'; });
      drawing.on(`blur${kind}`, () => { frame.style.cursor = ''; });
    }
  }

  function settle() {
    drawing.setOptions(options(nodes.length));
    host.dataset.state = 'moving';
    drawing.stabilize(nodes.length > 400 ? 120 : 200);
  }

  function stop() {
    if (host.dataset.state === 'still') return;
    drawing.setOptions({ physics: { enabled: false } });
    host.dataset.state = 'still';
    fit();
  }

  function clicked({ nodes: [node], edges: [edge] }) {
    if (node && node.startsWith('actor/')) app.choose({ type: 'actor', id: node.slice('actor/'.length) });
    else if (node) app.choose(topicChoice(node.slice('topic/'.length)));
    else if (edge) app.choose({ type: 'edge', id: edge });
    else app.choose({ type: 'overview' });
  }

  function topicChoice(topic) {
    const found = app.shown.edges.find(({ edge }) => edge.group === 'topic' && edge.object === topic);
    return found ? { type: 'edge', id: found.edge.id } : { type: 'overview' };
  }

  function fit() {
    if (!drawing) return;
    drawing.fit({ maxZoomLevel: 1.6 });
    drawing.moveTo({ scale: drawing.getScale() * 0.93 }); // room for names at the edges
  }

  function zoom(factor) {
    if (drawing) drawing.moveTo({ scale: drawing.getScale() * factor, animation: moving && { duration: 150 } });
  }

  // Makes sure that an actor is drawn and in the window.
  function reveal(id) {
    const node = `actor/${id}`;
    if (!nodes.get(node) && app.shown.actors.includes(id)) {
      extra.add(id);
      draw();
    }
    if (!drawing || !nodes.get(node)) return;
    const { x, y } = drawing.canvasToDOM(drawing.getPosition(node));
    const outside = x < 30 || y < 30 || x > host.clientWidth - 30 || y > host.clientHeight - 30;
    if (outside) drawing.focus(node, { scale: drawing.getScale(), animation: moving && { duration: 300 } });
  }

  // Where an actor, or the line from one to another, is on the screen, for those who point at it from a script.
  function pointOf(id) {
    if (!drawing) return null;
    const { left, top } = host.getBoundingClientRect();
    if (nodes.get(`actor/${id}`)) {
      const { x, y } = drawing.canvasToDOM(drawing.getPosition(`actor/${id}`));
      return { x: left + x, y: top + y };
    }
    const line = drawing.body.edges[id];
    const middle = line && drawing.canvasToDOM(line.edgeType.getPoint(0.5));
    return middle ? { x: left + middle.x, y: top + middle.y } : null;
  }
  return { draw, fit, zoom, reveal, pointOf };
}

function narrow() {
  return window.innerWidth < 600;
}

function shorten(text, most) {
  const signs = [...text];
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : text;
}

// Widths grow with the number of claims alone, so that they mean the same under every filter: 0 at one, 1 at 64.
function widthOf(least, most, total, weight) {
  return Math.min(1, Math.log2(Math.max(1, weight)) / 6);
}
