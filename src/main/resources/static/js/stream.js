// Keeps an event stream open: opens it again when it ends or falls silent.

// The server sends a heartbeat every 16 seconds at the latest.
const silenceTimeout = 45_000;
const minDelay = 1000;
const maxDelay = 30_000;

// address() returns nothing while the stream stays closed. refused() resolves to what to do next, such as retry. With
// resume the browser reconnects, with the id of the last event.
export function connect({ address, events, resume = false, opened = () => {}, lost, refused }) {
	let source;
	let delay = minDelay;
	let retryTimer;
	let silenceTimer;

	function open() {
		close();
		const url = address();
		if (url) {
			source = new EventSource(url);
			source.onopen = connected;
			source.onerror = failed;
			source.addEventListener('beat', heartbeat);
			for (const [type, handler] of Object.entries(events)) {
				source.addEventListener(type, (event) => {
					resetTimer();
					handler(event);
				});
			}
			resetTimer();
		}
	}

	function close() {
		[retryTimer, silenceTimer].forEach(clearTimeout);
		source?.close();
	}

	// A stream that opens may still end at once.
	function heartbeat() {
		delay = minDelay;
		resetTimer();
	}

	function resetTimer() {
		clearTimeout(silenceTimer);
		silenceTimer = setTimeout(reopen, silenceTimeout);
	}

	function reopen() {
		lost({ silent: true });
		open();
	}

	function connected() {
		resetTimer();
		opened();
	}

	function failed({ target }) {
		lost({ silent: false });
		if (target.readyState === EventSource.CLOSED) {
			decide(refused);
		}
		else if (resume) {
			resetTimer();
		}
		else {
			retry();
		}
	}

	// Does what the question resolves to, unless the stream is opened anew before.
	async function decide(question) {
		const current = source;
		resetTimer();
		const next = await question();
		if (current === source) {
			next();
		}
	}

	// Spreads the reconnections of many subscribers.
	function retry() {
		close();
		openIn(resume ? delay * (0.5 + Math.random()) : delay);
		delay = Math.min(2 * delay, maxDelay);
	}

	function openIn(millis) {
		clearTimeout(retryTimer);
		retryTimer = setTimeout(open, millis);
	}

	addEventListener('online', open);
	addEventListener('pagehide', close);
	addEventListener('pageshow', (event) => event.persisted && open());
	open();
	return { open, openIn, close, retry, decide, isClosed: () => !source || source.readyState === EventSource.CLOSED };
}
