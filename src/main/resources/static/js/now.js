// Follows the stream of an output that stays open, and keeps what it last knew while it cannot.

const minute = 60_000;
const patience = 10 * minute;
// The server beats every 16 seconds; a network that is gone says nothing.
const silence = 45_000;
const nothing = { state: 'nothing', item: null };

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

// The page as it would look now, unless a login or an error comes instead. The header keeps it from being counted.
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

// What is known, until it must have ended.
function memory(told) {
	let known;
	let ending;

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
			told.now(nothing);
		}
	}

	return { hear, forget };
}

// A beat tells the time of the server, and so shows how far a clock has jumped.
function correct(time) {
	const ahead = Number(time) - Date.now();
	if (time && Math.abs(ahead - skew) > minute / 4) {
		skew = ahead;
	}
}

// A proxy may say something too while Earshot restarts, but not to everybody.
async function ask(address) {
	const answer = await fetch(address, soon()).catch(() => undefined);
	answer?.body?.cancel();
	return answer?.headers.has('Access-Control-Allow-Origin') ? answer.status : undefined;
}

// The root has the address of the stream (data-live), and the server's time (data-now) and state (data-feed) of the first
// paint. Told hears of now(state); of gone(), until there is a state again; and of changed(), when the page would look
// different now, which answers whether it has taken that over.
export function connect(root, told) {
	const { now, feed } = root.dataset;
	const arrived = performance.getEntriesByType('navigation')[0]?.responseStart ?? 0;
	const { hear, forget } = memory(told);
	const isPreview = root.dataset.live.includes('/share/preview/');
	let stream;
	let wait = 1000;
	let retry;
	let waning;
	let listening;

	// A browser has few connections for its previews. What others see may be called hidden for ever.
	function open() {
		clearTimeout(retry);
		clearTimeout(listening);
		stream?.close();
		if (!isPreview || document.visibilityState === 'visible') {
			listen();
			follow();
		}
	}

	function follow() {
		stream = new EventSource(root.dataset.live);
		stream.onerror = lost;
		stream.addEventListener('now', take);
		stream.addEventListener('beat', beat);
		stream.addEventListener('gone', end);
		stream.addEventListener('changed', change);
	}

	function take({ data }) {
		heard();
		hear(JSON.parse(data));
	}

	function beat({ data }) {
		heard();
		correct(data);
	}

	function heard() {
		listen();
		wait = 1000;
		clearTimeout(waning);
		waning = undefined;
	}

	function listen() {
		clearTimeout(listening);
		listening = setTimeout(reopen, silence);
	}

	function reopen() {
		wane();
		open();
	}

	function wane() {
		waning ??= setTimeout(fade, patience);
	}

	// A new stream tells what there is, not only what is new.
	function fade() {
		forget();
		open();
	}

	// The stream may be there for others only, as the page will say. Very many do not ask at once.
	function change({ data }) {
		stream.close();
		listen();
		clearTimeout(retry);
		retry = setTimeout(renew, Math.random() * (JSON.parse(data).within ?? 0));
	}

	async function renew() {
		const asked = stream;
		listen();
		if (!await told.changed()) {
			answered(await ask(root.dataset.live), asked);
		}
		else if (asked === stream) {
			open();
		}
	}

	// The browser itself comes back, with what it has seen, unless it was refused.
	async function lost({ target }) {
		wane();
		if (target.readyState !== EventSource.CLOSED) {
			listen();
		}
		else {
			answered(await ask(root.dataset.live), target);
		}
	}

	async function answered(status, asked) {
		if (status === 409) {
			await told.changed();
		}
		if (asked === stream) {
			(status === 404 ? end : again)();
		}
	}

	function again() {
		clearTimeout(retry);
		retry = setTimeout(open, wait * (0.5 + Math.random()));
		wait = Math.min(2 * wait, minute / 2);
	}

	// A link that was taken back never comes again, but one that was changed may be changed back.
	function end() {
		stream.close();
		[retry, waning, listening].forEach(clearTimeout);
		waning = undefined;
		forget();
		told.gone();
		retry = setTimeout(open, patience);
	}

	skew = Number(now) - performance.timeOrigin - arrived;
	hear(JSON.parse(feed));
	open();
	addEventListener('online', open);
	document.addEventListener('visibilitychange', () => isPreview && open());
	addEventListener('pageshow', (event) => event.persisted && open());
}
