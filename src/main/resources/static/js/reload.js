// For browsers that are too old for the page's other scripts: loads the page again and again, and replaces the parts that
// have changed. It uses only what such browsers understand.
(function () {
	var root = document.documentElement;
	var parts = document.getElementById('reload').getAttribute('data-parts');
	var interval = 15000;

	function wait() {
		setTimeout(load, interval);
	}

	// The page's other scripts set the attribute when they run.
	function load() {
		if (root.hasAttribute('data-scripted')) {
			return;
		}
		var request = new XMLHttpRequest();
		request.open('GET', location.href);
		request.setRequestHeader('Earshot-Renewal', 'true');
		request.timeout = 20000;
		request.onload = function () {
			if (isFromEarshot(request)) {
				show(new DOMParser().parseFromString(request.responseText, 'text/html'));
			}
		};
		request.onloadend = wait;
		request.send();
	}

	// While Earshot restarts, a proxy may answer in its place.
	function isFromEarshot(request) {
		return request.status < 500 && request.status !== 429 && request.getResponseHeader('Content-Security-Policy');
	}

	function show(page) {
		var before = document.querySelectorAll(parts);
		var after = page.querySelectorAll(parts);
		if (before.length !== after.length || files(document) !== files(page)) {
			// Another page: a newer version, the login, or the page for a link that does not work.
			location.reload();
			return;
		}
		document.title = page.title;
		copy(page.documentElement);
		for (var i = 0; i < before.length; i++) {
			replace(before[i], after[i]);
		}
	}

	function files(page) {
		var found = page.querySelectorAll('script, link[rel=stylesheet]');
		return [].map.call(found, function (file) {
			return file.outerHTML;
		}).join();
	}

	function copy(other) {
		[].slice.call(root.attributes).forEach(function (own) {
			if (!other.hasAttribute(own.name)) {
				root.removeAttribute(own.name);
			}
		});
		[].forEach.call(other.attributes, function (its) {
			root.setAttribute(its.name, its.value);
		});
	}

	// A part with the focus is not replaced, nor one that has not changed.
	function replace(before, after) {
		if (!before.contains(document.activeElement) && before.outerHTML !== after.outerHTML) {
			before.outerHTML = after.outerHTML;
		}
	}

	wait();
})();
