// Sends the files of an import with a progress bar, takes files that are dropped, and keeps the progress of reading up to
// date. Without it, the form is sent as it is, and the page reloads itself.

const interval = 2000;

function show(form, name, shown) {
	form.querySelector(`[data-import-${name}]`).hidden = !shown;
}

function replacePage(html) {
	const page = new DOMParser().parseFromString(html, 'text/html').querySelector('.page');
	if (page !== null) {
		document.querySelector('.page').replaceWith(page);
		begin();
	}
	return page !== null;
}

function send(form) {
	const request = new XMLHttpRequest();
	const button = form.querySelector('button');
	const bar = form.querySelector('progress');

	function lost() {
		button.disabled = false;
		show(form, 'sending', false);
		show(form, 'lost', true);
	}

	// A page of the server also says what is wrong. Another address means that there is nothing to import into.
	function answered() {
		if (new URL(request.responseURL).pathname !== location.pathname) {
			location.reload();
		}
		else if (!replacePage(request.responseText)) {
			lost();
		}
	}

	button.disabled = true;
	show(form, 'lost', false);
	show(form, 'sending', true);
	request.upload.onprogress = (event) => {
		bar.value = event.loaded * 100 / event.total;
	};
	request.onload = answered;
	request.onerror = lost;
	request.open('POST', form.action);
	request.setRequestHeader('Accept', 'text/html');
	request.send(new FormData(form));
}

function prepare(form) {
	const input = form.querySelector('input[type=file]');
	const zone = form.querySelector('.import-zone');

	function size() {
		return [...input.files].reduce((sum, file) => sum + file.size, 0);
	}

	function drag(event) {
		event.preventDefault();
		zone.toggleAttribute('data-over', event.type === 'dragover');
	}

	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const large = size() > Number(form.dataset.maxBytes);
		show(form, 'large', large);
		if (!large) {
			send(form);
		}
	});
	zone.addEventListener('dragover', drag);
	zone.addEventListener('dragleave', drag);
	zone.addEventListener('drop', (event) => {
		drag(event);
		input.files = event.dataTransfer.files;
	});
}

// A part with the focus is left alone, or nobody could press its button.
async function renew(section) {
	try {
		const response = await fetch(location.pathname, { cache: 'no-store' });
		const page = new DOMParser().parseFromString(await response.text(), 'text/html');
		const next = page.querySelector('[data-import-running]');
		if (!response.ok || page.querySelector('.page') === null) {
			return true;
		}
		if (next === null) {
			document.querySelector('.page').replaceWith(page.querySelector('.page'));
			begin();
			return false;
		}
		for (const [index, part] of [...section.children].entries()) {
			if (part.tagName !== 'FORM' && part.outerHTML !== next.children[index].outerHTML) {
				part.outerHTML = next.children[index].outerHTML;
			}
		}
	}
	catch {
		// The server may be restarting.
	}
	return true;
}

async function watch(section) {
	while (section.isConnected) {
		await new Promise((resolve) => setTimeout(resolve, interval));
		if (!document.hidden && !await renew(section)) {
			return;
		}
	}
}

function begin() {
	document.querySelectorAll('[data-import]').forEach(prepare);
	document.querySelectorAll('[data-import-running]').forEach(watch);
}

begin();
