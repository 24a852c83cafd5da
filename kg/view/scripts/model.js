// What the data holds and which part of it passes the filters. Nothing here touches the document.

const OWN_VOICE = '*'; // stands for the article's own voice among the speakers

function createModel(data) {
  const index = (items) => new Map((items || []).map((item) => [item.id, item]));
  const model = {
    actors: index(data.actors),
    topics: index(data.topics),
    articles: index(data.articles),
    statements: index(data.statements),
    claims: index(data.claims),
    facts: index(data.facts),
    relations: index(data.relations),
    edges: index(data.edges),
    kinds: data.style.kinds,
    colours: data.style.edges,
  };
  model.edgeOf = new Map();
  for (const edge of model.edges.values()) for (const id of edge.members || []) model.edgeOf.set(id, edge);
  model.statementsOf = groupBy(model.statements.values(), (statement) => statement.speaker);
  model.carried = groupBy(
    [...model.claims.values()].flatMap((claim) => (claim.statements || []).map((id) => ({ id, claim }))),
    (pair) => pair.id,
  );
  for (const kind of ['claims', 'facts', 'statements']) {
    for (const member of model[kind].values()) member.traits = traitsOf(model, member, kind);
  }
  return model;
}

function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) {
    const name = key(item);
    if (groups.has(name)) groups.get(name).push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

// Who says it, in which articles it stands and on which days: what the filters ask of a claim, fact or statement.
function traitsOf(model, member, kind) {
  const carriers = (member.statements || []).map((id) => model.statements.get(id)).filter(Boolean);
  const evidence = [member, ...carriers].flatMap((item) => item.evidence || []);
  const articles = new Set(evidence.map((place) => place.article));
  let speakers = [OWN_VOICE];
  if (kind === 'statements') speakers = [member.speaker || ''];
  else if (carriers.length) speakers = carriers.map((statement) => statement.speaker || '');
  const stated = [member, ...carriers].map((item) => item.stated_on || item.seen_on).filter(Boolean);
  const published = [...articles].map((id) => (model.articles.get(id) || {}).date).filter(Boolean);
  const outlets = new Set([...articles].map((id) => (model.articles.get(id) || {}).publisher).filter(Boolean));
  return { speakers: new Set(speakers), articles, outlets, belief: member.belief, days: (stated.length ? stated : published).map((day) => day.slice(0, 10)) };
}

function noFilters() {
  return { kinds: new Set(), relations: new Set(), standing: new Set(), speakers: new Set(), outlets: new Set(), articles: new Set(), from: '', to: '', belief: 0, topics: false };
}

function signOf(model, edge) {
  if (edge.group !== 'claim') return edge.group;
  const sign = (model.relations.get(edge.relation) || {}).sign || 0;
  return sign > 0 ? 'positive' : sign < 0 ? 'negative' : 'neutral';
}

function standingOf(edge) {
  if (edge.polarity === 'negative') return 'negated';
  return edge.asserted === false ? 'open' : 'asserted';
}

function membersOf(model, edge) {
  const source = { claim: model.claims, fact: model.facts, topic: model.statements }[edge.group];
  return (edge.members || []).map((id) => source.get(id)).filter(Boolean);
}

function passes(traits, filters) {
  const some = (wanted, own) => !wanted.size || [...own].some((item) => wanted.has(item));
  const inTime = (day) => (!filters.from || day >= filters.from) && (!filters.to || day <= filters.to);
  return some(filters.speakers, traits.speakers)
    && some(filters.outlets, traits.outlets)
    && some(filters.articles, traits.articles)
    && (!filters.belief || traits.belief === undefined || traits.belief >= filters.belief)
    && ((!filters.from && !filters.to) || traits.days.some(inTime));
}

function edgePasses(model, edge, filters) {
  if (edge.group === 'topic') return filters.topics;
  const kindOf = (id) => (model.actors.get(id) || {}).kind;
  if (filters.relations.size && !filters.relations.has(edge.relation)) return false;
  if (filters.kinds.size && !(filters.kinds.has(kindOf(edge.subject)) && filters.kinds.has(kindOf(edge.object)))) return false;
  const signs = ['positive', 'negative', 'neutral', 'fact'].filter((sign) => filters.standing.has(sign));
  const standings = ['asserted', 'negated', 'open'].filter((standing) => filters.standing.has(standing));
  return (!signs.length || signs.includes(signOf(model, edge)))
    && (!standings.length || (edge.group === 'claim' && standings.includes(standingOf(edge))));
}

// The edges with the members that pass, the statements that pass, and the actors that either of them names.
function select(model, filters) {
  const edges = [];
  const weights = new Map();
  for (const edge of model.edges.values()) {
    if (!edgePasses(model, edge, filters)) continue;
    const members = membersOf(model, edge).filter((member) => passes(member.traits, filters));
    if (!members.length) continue;
    const weight = members.length === (edge.members || []).length ? edge.weight : members.length;
    edges.push({ edge, members, weight });
    if (edge.group === 'topic') continue;
    for (const id of [edge.subject, edge.object]) weights.set(id, (weights.get(id) || 0) + weight);
  }
  const byKind = (id) => !filters.kinds.size || filters.kinds.has((model.actors.get(id) || {}).kind);
  const statements = [...model.statements.values()].filter((statement) => passes(statement.traits, filters) && byKind(statement.speaker));
  const narrowed = filters.relations.size || filters.standing.size;
  if (!narrowed) for (const { speaker } of statements) if (speaker && !weights.has(speaker)) weights.set(speaker, 0);
  const heaviest = [...weights.keys()].filter((id) => model.actors.has(id))
    .sort((one, other) => weights.get(other) - weights.get(one) || (one < other ? -1 : 1));
  edges.sort((one, other) => other.weight - one.weight || (one.edge.id < other.edge.id ? -1 : 1));
  return { edges, statements, actors: heaviest, weights };
}

function folded(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

// Actors whose names in any language hold all words of `text`, those that begin with it first.
function findActors(model, text, weights) {
  const query = folded(text.trim());
  if (!query) return [];
  const found = [];
  for (const actor of model.actors.values()) {
    const names = [...Object.values(actor.labels || {}), ...(actor.aliases || [])];
    const rank = Math.min(...names.map((name) => rankOf(folded(name), query)));
    if (rank < 3) found.push({ actor, rank, weight: weights.get(actor.id) || 0, name: names.find((name) => rankOf(folded(name), query) === rank) });
  }
  return found.sort((one, other) => one.rank - other.rank || other.weight - one.weight || (one.actor.id < other.actor.id ? -1 : 1));
}

function rankOf(name, query) {
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  return query.split(/\s+/).every((word) => name.includes(word)) ? 2 : 3;
}
