// What mouse, finger and keyboard do to the drawing: move it, zoom it, drag a node, choose a thing.

const CLICK = 5; // how far a pointer may wander in a click, in pixels
const KEY_STEP = 50; // how far an arrow key moves the drawing

// `stage` has: view, at(x, y), moved(), dragged(node, x, y), dropped(), chosen(thing), hovered(thing, x, y), zoomed(factor, x, y), fit().
function createHand(host, stage) {
  const fingers = new Map();
  let start = null; // where the first finger went down, and on what
  let spread = 0;

  const place = (event) => {
    const box = host.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  function down(event) {
    if (event.button) return;
    host.setPointerCapture(event.pointerId);
    const here = place(event);
    fingers.set(event.pointerId, here);
    if (fingers.size === 1) start = { ...here, thing: stage.at(here.x, here.y), view: { ...stage.view }, moved: false };
    else spread = distance();
  }

  function distance() {
    const [one, other] = [...fingers.values()];
    return Math.hypot(one.x - other.x, one.y - other.y);
  }

  function move(event) {
    const here = place(event);
    if (!fingers.has(event.pointerId)) {
      stage.hovered(stage.at(here.x, here.y), here.x, here.y);
      return;
    }
    const before = fingers.get(event.pointerId);
    fingers.set(event.pointerId, here);
    if (fingers.size > 1) {
      const now = distance();
      const [one, other] = [...fingers.values()];
      if (spread) stage.zoomed(now / spread, (one.x + other.x) / 2, (one.y + other.y) / 2);
      spread = now;
      start.moved = true;
      return;
    }
    if (!start.moved && Math.hypot(here.x - start.x, here.y - start.y) < CLICK) return;
    start.moved = true;
    if (start.thing && start.thing.node) stage.dragged(start.thing.node, here.x, here.y);
    else {
      stage.view.x += here.x - before.x;
      stage.view.y += here.y - before.y;
      stage.moved();
    }
  }

  function up(event) {
    if (!fingers.delete(event.pointerId) || fingers.size) return;
    if (start.moved) stage.dropped();
    else if (event.type === 'pointerup') stage.chosen(start.thing);
    start = null;
  }

  function key(event) {
    const steps = { ArrowLeft: [KEY_STEP, 0], ArrowRight: [-KEY_STEP, 0], ArrowUp: [0, KEY_STEP], ArrowDown: [0, -KEY_STEP] };
    const factors = { '+': 1.25, '=': 1.25, '-': 0.8, _: 0.8 };
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key in steps) {
      stage.view.x += steps[event.key][0];
      stage.view.y += steps[event.key][1];
      stage.moved();
    } else if (event.key in factors) stage.zoomed(factors[event.key], host.clientWidth / 2, host.clientHeight / 2);
    else if (event.key === '0') stage.fit();
    else return;
    event.preventDefault();
  }

  host.addEventListener('pointerdown', down);
  host.addEventListener('pointermove', move);
  for (const kind of ['pointerup', 'pointercancel']) host.addEventListener(kind, up);
  host.addEventListener('pointerleave', () => stage.hovered(null));
  host.addEventListener('keydown', key);
  host.addEventListener('wheel', (event) => {
    event.preventDefault();
    const here = place(event);
    stage.zoomed(Math.exp(-Math.max(-120, Math.min(120, event.deltaY * (event.deltaMode ? 30 : 1))) / 400), here.x, here.y);
  }, { passive: false });
}
