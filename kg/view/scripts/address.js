// What is seen, in the part of the address after "#": a view can be kept as a bookmark or sent to somebody.

const CHOICES = ['actor', 'edge', 'statement', 'claim'];
const PAIRS = ['path', 'cell', 'day']; // choices of two things, the second under "with"
const LISTS = ['kinds', 'relations', 'standing', 'speakers', 'outlets', 'articles'];

function addressOf(app) {
  const parts = new URLSearchParams();
  if (app.words.language !== data.language) parts.set('language', app.words.language);
  if (app.view !== 'graph') parts.set('view', app.view);
  if (CHOICES.includes(app.choice.type)) parts.set(app.choice.type, app.choice.id);
  if (PAIRS.includes(app.choice.type)) {
    parts.set(app.choice.type, app.choice.id);
    parts.set('with', app.choice.to);
  }
  for (const name of LISTS) for (const value of [...app.filters[name]].sort()) parts.append(name, value);
  for (const name of ['from', 'to']) if (app.filters[name]) parts.set(name, app.filters[name]);
  if (app.filters.belief) parts.set('belief', app.filters.belief);
  if (app.display.near) parts.set('near', 'yes');
  if (app.filters.topics) parts.set('topics', 'yes');
  return parts.toString();
}

function writeAddress(app) {
  const address = addressOf(app);
  if (address === app.address) return;
  app.address = address;
  history.replaceState(null, '', `#${address}`);
}

// The wish behind an address; what the data does not hold is left out.
function readAddress(app, address) {
  const parts = new URLSearchParams(address);
  const filters = noFilters();
  for (const name of LISTS) for (const value of parts.getAll(name)) filters[name].add(value);
  for (const name of ['from', 'to']) if (/^\d{4}-\d\d-\d\d$/.test(parts.get(name) || '')) filters[name] = parts.get(name);
  filters.topics = parts.get('topics') === 'yes';
  const belief = Number(parts.get('belief'));
  if (belief > 0 && belief <= 1) filters.belief = belief;
  return {
    filters,
    choice: readChoice(app.model, parts),
    near: parts.get('near') === 'yes',
    view: VIEWS.includes(parts.get('view')) ? parts.get('view') : 'graph',
    language: app.words.languages.includes(parts.get('language')) ? parts.get('language') : data.language,
  };
}

function readChoice(model, parts) {
  const known = { actor: model.actors, edge: model.edges, statement: model.statements, claim: model.claims };
  const type = CHOICES.find((name) => known[name].has(parts.get(name)));
  if (type) return { type, id: parts.get(type) };
  const pair = PAIRS.find((name) => parts.has(name));
  const [id, to] = [parts.get(pair), parts.get('with')];
  const speaks = model.actors.has(id) || (pair === 'cell' && [OWN_VOICE, ''].includes(id));
  const fits = pair === 'day' ? /^\d{4}-\d\d-\d\d$/.test(to || '') : model.actors.has(to);
  return pair && speaks && fits ? { type: pair, id, to } : { type: 'overview' };
}
