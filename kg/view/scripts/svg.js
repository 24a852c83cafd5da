// A pen that writes SVG: it knows as much of a canvas context as painter.js uses. Text is escaped, nothing else is free.

function createSvgPen(width, height, ground, measure) {
  const parts = [];
  let path = '';
  let dashes = [];
  let shift = { x: 0, y: 0, scale: 1 };
  const saved = [];
  const number = (value) => String(Math.round(value * 100) / 100);
  const at = (x, y) => `${number(x * shift.scale + shift.x)} ${number(y * shift.scale + shift.y)}`;
  const escaped = (text) => String(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ').replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[sign]));

  const pen = {
    globalAlpha: 1, strokeStyle: '#000', fillStyle: '#000', lineWidth: 1, lineCap: 'butt', lineJoin: 'miter', font: '', textAlign: 'center', textBaseline: 'top',
    save() { saved.push({ ...shift }); },
    restore() { shift = saved.pop(); },
    translate(x, y) { shift = { ...shift, x: shift.x + x * shift.scale, y: shift.y + y * shift.scale }; },
    scale(factor) { shift = { ...shift, scale: shift.scale * factor }; },
    beginPath() { path = ''; },
    moveTo(x, y) { path += `M${at(x, y)}`; },
    lineTo(x, y) { path += `L${at(x, y)}`; },
    quadraticCurveTo(cx, cy, x, y) { path += `Q${at(cx, cy)} ${at(x, y)}`; },
    arc(x, y, radius) {
      const r = number(radius * shift.scale);
      path += `M${at(x - radius, y)}A${r} ${r} 0 1 0 ${at(x + radius, y)}A${r} ${r} 0 1 0 ${at(x - radius, y)}Z`;
    },
    rect(x, y, w, h) { path += `M${at(x, y)}L${at(x + w, y)}L${at(x + w, y + h)}L${at(x, y + h)}Z`; },
    closePath() { path += 'Z'; },
    setLineDash(lengths) { dashes = lengths.map((length) => number(length * shift.scale)); },
    stroke() {
      if (!path) return;
      const dash = dashes.length ? ` stroke-dasharray="${dashes.join(' ')}"` : '';
      parts.push(`<path d="${path}" fill="none" stroke="${escaped(pen.strokeStyle)}" stroke-width="${number(pen.lineWidth * shift.scale)}" stroke-opacity="${pen.globalAlpha}"${dash}/>`);
    },
    fill() {
      if (path) parts.push(`<path d="${path}" fill="${escaped(pen.fillStyle)}" fill-opacity="${pen.globalAlpha}"/>`);
    },
    fillRect(x, y, w, h) {
      parts.push(`<rect x="${number(x)}" y="${number(y)}" width="${number(w)}" height="${number(h)}" fill="${escaped(pen.fillStyle)}"/>`);
    },
    measureText(text) { return measure(pen.font, text); },
    strokeText(text, x, y) { word(text, x, y, `fill="none" stroke="${escaped(pen.strokeStyle)}" stroke-width="${pen.lineWidth}" stroke-linejoin="round"`); },
    fillText(text, x, y) { word(text, x, y, `fill="${escaped(pen.fillStyle)}"`); },
    toString() {
      return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${number(width)} ${number(height)}" width="${number(width)}" height="${number(height)}"><rect width="100%" height="100%" fill="${escaped(ground)}"/>${parts.join('')}</svg>`;
    },
  };

  function word(text, x, y, look) {
    const [, weight, size, family] = /^(\d+) ([\d.]+)px (.*)$/.exec(pen.font);
    const down = pen.textBaseline === 'middle' ? 0.35 * size : 0.8 * size;
    parts.push(`<text x="${number(x)}" y="${number(y + down)}" text-anchor="middle" font-family="${escaped(family)}" font-size="${size}" font-weight="${weight}" ${look}>${escaped(text)}</text>`);
  }
  return pen;
}
