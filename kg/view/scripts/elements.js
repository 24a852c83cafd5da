// Small pieces of the document. Text goes in as text only, never as HTML.

function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'onclick') node.addEventListener('click', value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function button(text, onclick, attributes = {}) {
  return element('button', { type: 'button', dir: 'auto', ...attributes, onclick }, text);
}

// A link to a page elsewhere, or nothing for any address that is not plainly http or https.
function outsideLink(address, text) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  return element('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer', dir: 'auto' }, text);
}

const SHAPES = {
  square: 'M3 3h14v14H3z',
  dot: 'M10 2.5a7.5 7.5 0 1 0 .001 0z',
  diamond: 'M10 1.5 18.5 10 10 18.5 1.5 10z',
  hexagon: 'M5.5 3h9l4 7-4 7h-9l-4-7z',
  triangle: 'M10 2 18.5 17h-17z',
  triangleDown: 'M10 18 1.5 3h17z',
  box: 'M1 5h18v10H1z',
};

function drawing(tag, attributes, ...children) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

function shapeSign(shape, colour) {
  const path = drawing('path', { d: SHAPES[shape] || SHAPES.dot, fill: colour });
  return drawing('svg', { class: 'sign', viewBox: '0 0 20 20', 'aria-hidden': 'true' }, path);
}

function lineSign(colour, dashes, barred = false, width = 3) {
  const line = drawing('line', { x1: 1, y1: 6, x2: 35, y2: 6, stroke: colour, 'stroke-width': width });
  if (dashes) line.setAttribute('stroke-dasharray', dashes.join(' '));
  const bar = barred ? [drawing('line', { x1: 15, y1: 0.5, x2: 15, y2: 11.5, stroke: colour, 'stroke-width': 2.5 })] : [];
  return drawing('svg', { class: 'sign line', viewBox: '0 0 36 12', 'aria-hidden': 'true' }, line, ...bar);
}
