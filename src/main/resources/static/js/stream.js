// Keeps an event stream open: opens it again when it ends, and when it falls silent.

// The server sends a heartbeat every 16 seconds at the latest.
const silence = 45_000;
const shortest = 1000;
const longest = 30_000;

// address() returns nothing while the stream has to stay closed. refused() promises what to do next, such as retry. With
// resume the browser itself comes back, with the id of the last event.
export function connect({ address, events, resume = false, opened = () => {}, lost, refused }) {
	let source;
	let delay = shortest;
	let retrying;
	let listening;

	function open() {
		close();
		const url = address();
		if (url) {
			source = new EventSource(url);
			source.onopen = found;
			source.onerror = fail;
			source.addEventListener('beat', beat);
			for (const [type, take] of Object.entries(events)) {
				source.addEventListener(type, (event) => {
					listen();
					take(event);
				});
			}
			listen();
		}
	}

	function close() {
		[retrying, listening].forEach(clearTimeout);
		source?.close();
	}

	// Where streams end as soon as they have begun, haste would make it worse.
	function beat() {
		delay = shortest;
		listen();
	}

	function listen() {
		clearTimeout(listening);
		listening = setTimeout(replace, silence);
	}

	function replace() {
		lost({ silent: true });
		open();
	}

	function found() {
		listen();
		opened();
	}

	function fail({ target }) {
		lost({ silent: false });
		if (target.readyState === EventSource.CLOSED) {
			decide(refused);
		}
		else if (resume) {
			listen();
		}
		else {
			retry();
		}
	}

	// Waits for an answer, but not forever.
	async function decide(question) {
		const asked = source;
		listen();
		const next = await question();
		if (asked === source) {
			next();
		}
	}

	// Where many follow, they do not come back all at once.
	function retry() {
		close();
		openIn(resume ? delay * (0.5 + Math.random()) : delay);
		delay = Math.min(2 * delay, longest);
	}

	function openIn(millis) {
		clearTimeout(retrying);
		retrying = setTimeout(open, millis);
	}

	addEventListener('online', open);
	addEventListener('pagehide', close);
	addEventListener('pageshow', (event) => event.persisted && open());
	open();
	return { open, openIn, close, retry, decide, isClosed: () => !source || source.readyState === EventSource.CLOSED };
}
