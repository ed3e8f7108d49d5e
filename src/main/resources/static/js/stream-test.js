// Opens the stream of the diagnostics and shows whether its event arrives. A proxy that buffers would hold it back.

const patience = 5000;

function show(test, result) {
	for (const notice of test.querySelectorAll('[data-result]')) {
		notice.hidden = notice.dataset.result !== result;
	}
}

function run(test, button) {
	const source = new EventSource(test.dataset.streamTest);
	const timer = setTimeout(() => end('held-back'), patience);

	function end(result) {
		clearTimeout(timer);
		source.close();
		button.disabled = false;
		show(test, result);
	}

	button.disabled = true;
	show(test, null);
	source.addEventListener('arrived', () => end('arrived'));
	source.onerror = () => end('refused');
}

for (const test of document.querySelectorAll('[data-stream-test]')) {
	const button = test.querySelector('button');
	button.hidden = false;
	button.addEventListener('click', () => run(test, button));
}
