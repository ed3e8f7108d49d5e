// Follows what an output shows, and keeps what it last knew while it cannot.

import { connect } from './stream.js';

const minute = 60_000;
const patience = 10 * minute;

// What the server's clock is ahead of this device's.
let skew = 0;

export function position({ state, asOf, item }) {
	const moved = state === 'playing' ? Math.max(0, Date.now() + skew - Date.parse(asOf)) : 0;
	return Math.min(item.positionMs + moved, item.durationMs ?? Infinity);
}

export const pause = (millis) => new Promise((done) => setTimeout(done, millis));

export function isSameItem(one, other) {
	return one?.item?.uri === other?.item?.uri && one?.item?.title === other?.item?.title;
}

export function tint(root, prefix, colors) {
	for (const role of ['background', 'ink', 'accent']) {
		root.style.setProperty(prefix + role, colors?.[role] ?? '');
	}
}

// What hangs must not take up all connections.
const soon = () => ({ cache: 'no-store', signal: AbortSignal.timeout?.(20_000) });

// The page as it would look now. The header keeps it from being counted.
export async function renewed() {
	try {
		const answer = await fetch(location.href, { ...soon(), headers: { 'Earshot-Renewal': 'true' } });
		const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
		return answer.ok && page.documentElement.dataset.live ? page : undefined;
	}
	catch {
		return undefined;
	}
}

// A beat tells the time of the server, and so shows how far a clock has jumped.
function correct(time) {
	const ahead = Number(time) - Date.now();
	if (time && Math.abs(ahead - skew) > minute / 4) {
		skew = ahead;
	}
}

// A proxy does not answer everybody.
async function ask(address) {
	const answer = await fetch(address, soon()).catch(() => undefined);
	answer?.body?.cancel();
	return answer?.headers.has('Access-Control-Allow-Origin') ? answer.status : undefined;
}

// The root has the stream's address, and the server's time and state of the first paint. Told hears of now(state); of
// gone(), until there is a state again; and of changed(), which answers whether it has taken over how the page looks now.
export function follow(root, told) {
	const { now, feed } = root.dataset;
	const isPreview = root.dataset.live.includes('/share/preview/');
	let known;
	let ending;
	let waning;

	// What is known, until it must have ended.
	function hear(state) {
		if (state.id === known) {
			return;
		}
		clearTimeout(ending);
		known = state.id;
		told.now(state);
		if (state.state === 'playing' && state.item.durationMs) {
			ending = setTimeout(forget, state.item.durationMs - position(state) + minute);
		}
	}

	function forget() {
		clearTimeout(ending);
		if (known) {
			known = undefined;
			told.now({ state: 'nothing', item: null });
		}
	}

	// A browser has few connections for its previews. Outputs may be called hidden for ever.
	function address() {
		return !isPreview || document.visibilityState === 'visible' ? root.dataset.live : undefined;
	}

	function take({ data }) {
		wax();
		hear(JSON.parse(data));
	}

	function beat({ data }) {
		wax();
		correct(data);
	}

	function wax() {
		clearTimeout(waning);
		waning = undefined;
	}

	function lost() {
		waning ??= setTimeout(fade, patience);
	}

	function fade() {
		forget();
		stream.open();
	}

	// Very many do not ask at once.
	function change({ data }) {
		stream.close();
		setTimeout(() => stream.decide(renew), Math.random() * (JSON.parse(data).within ?? 0));
	}

	const renew = async () => (await told.changed() ? stream.open : refused());

	async function refused() {
		const status = await ask(root.dataset.live);
		if (status === 409) {
			await told.changed();
		}
		return status === 404 ? end : stream.retry;
	}

	// A link that was changed may be changed back.
	function end() {
		stream.close();
		wax();
		forget();
		told.gone();
		stream.openIn(patience);
	}

	skew = Number(now) - performance.timeOrigin - (performance.getEntriesByType('navigation')[0]?.responseStart ?? 0);
	hear(JSON.parse(feed));
	const stream = connect({ address, events: { now: take, beat, gone: end, changed: change }, resume: true, lost, refused });
	document.addEventListener('visibilitychange', () => isPreview && stream.open());
}
