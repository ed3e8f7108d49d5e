// Follows the stream of an output. While the stream is down, the output keeps its last state.

import { connect } from './stream.js';

const minute = 60_000;
const lostTimeout = 10 * minute;
const reopenDelay = 10 * minute;

// Milliseconds that the server's clock is ahead of this device's.
let skew = 0;

export function position({ state, asOf, item }) {
	const elapsed = state === 'playing' ? Math.max(0, Date.now() + skew - Date.parse(asOf)) : 0;
	return Math.min(item.positionMs + elapsed, item.durationMs ?? Infinity);
}

export const pause = (millis) => new Promise((done) => setTimeout(done, millis));

export function isSameItem(one, other) {
	return one?.item?.uri === other?.item?.uri && one?.item?.title === other?.item?.title;
}

export function setColors(root, prefix, colors) {
	for (const role of ['background', 'ink', 'accent']) {
		root.style.setProperty(prefix + role, colors?.[role] ?? '');
	}
}

// A request without an answer would hold a connection.
const options = () => ({ cache: 'no-store', signal: AbortSignal.timeout?.(20_000) });

// The header keeps the request from being counted as a view.
export async function fetchPage() {
	try {
		const response = await fetch(location.href, { ...options(), headers: { 'Earshot-Renewal': 'true' } });
		const page = new DOMParser().parseFromString(await response.text(), 'text/html');
		return response.ok && page.documentElement.dataset.live ? page : undefined;
	}
	catch {
		return undefined;
	}
}

// A heartbeat contains the server's time.
function correctSkew(time) {
	const ahead = Number(time) - Date.now();
	if (time && Math.abs(ahead - skew) > minute / 4) {
		skew = ahead;
	}
}

// A response without the header is not from Earshot but from a proxy.
async function status(address) {
	const response = await fetch(address, options()).catch(() => undefined);
	response?.body?.cancel();
	return response?.headers.has('Access-Control-Allow-Origin') ? response.status : undefined;
}

// Calls output.show(state), output.close() when the link has ended, and output.update() when options or program have
// changed, which resolves to whether the page was updated.
export function follow(root, output) {
	const { serverTime, feed } = root.dataset;
	const isPreview = root.dataset.live.includes('/share/preview/');
	let shownId;
	let endTimer;
	let lostTimer;

	// A state is shown until the item must have ended.
	function show(state) {
		if (state.id === shownId) {
			return;
		}
		clearTimeout(endTimer);
		shownId = state.id;
		output.show(state);
		if (state.state === 'playing' && state.item.durationMs) {
			endTimer = setTimeout(reset, state.item.durationMs - position(state) + minute);
		}
	}

	function reset() {
		clearTimeout(endTimer);
		if (shownId) {
			shownId = undefined;
			output.show({ state: 'nothing', item: null });
		}
	}

	// Streaming software may report outputs as hidden, so only previews disconnect.
	function address() {
		return !isPreview || document.visibilityState === 'visible' ? root.dataset.live : undefined;
	}

	function received({ data }) {
		found();
		show(JSON.parse(data));
	}

	function heartbeat({ data }) {
		found();
		correctSkew(data);
	}

	function found() {
		clearTimeout(lostTimer);
		lostTimer = undefined;
	}

	function lost() {
		lostTimer ??= setTimeout(giveUp, lostTimeout);
	}

	function giveUp() {
		reset();
		stream.open();
	}

	// Spreads the requests of many subscribers.
	function changed({ data }) {
		stream.close();
		setTimeout(() => stream.decide(update), Math.random() * (JSON.parse(data).within ?? 0));
	}

	const update = async () => (await output.update() ? stream.open : refused());

	async function refused() {
		const code = await status(root.dataset.live);
		if (code === 409) {
			await output.update();
		}
		return code === 404 ? end : stream.retry;
	}

	// The link may work again later.
	function end() {
		stream.close();
		found();
		reset();
		output.close();
		stream.openIn(reopenDelay);
	}

	skew = Number(serverTime) - performance.timeOrigin - (performance.getEntriesByType('navigation')[0]?.responseStart ?? 0);
	show(JSON.parse(feed));
	const stream = connect({ address, events: { now: received, beat: heartbeat, gone: end, changed }, resume: true, lost, refused });
	document.addEventListener('visibilitychange', () => isPreview && stream.open());
}
