// What the reader takes away: the drawing as PNG and SVG, a table as CSV or on the clipboard.

function download(name, content, type) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = element('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

// Lines of cells as CSV; what a spreadsheet would take for a formula gets an apostrophe in front.
function toCsv(lines) {
  const cell = (value) => {
    const text = String(value).replace(/\s+/g, ' ').trim();
    const harmless = typeof value === 'string' && /^[=+\-@]./.test(text) ? `'${text}` : text;
    return /[",\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
  };
  return `${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

function toTabs(lines) {
  return lines.map((line) => line.map((value) => String(value).replace(/\s+/g, ' ').trim()).join('\t')).join('\n');
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = element('textarea', { class: 'unseen', 'aria-hidden': 'true' });
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand('copy'); // where a page from a disk has no clipboard of its own
    field.remove();
  }
}

function savePng(graph) {
  graph.asCanvas().toBlob((blob) => download('graph.png', blob), 'image/png');
}

function saveSvg(graph) {
  download('graph.svg', graph.asSvg(), 'image/svg+xml');
}
