// For browsers in which a page's own scripts do not run, since they are too old for modules or for what stands in these:
// fetches the page anew and puts in what has changed. So nothing stands here that such a browser might not know.
(function () {
	var root = document.documentElement;
	var parts = document.getElementById('reload').getAttribute('data-parts');
	var pause = 15000;

	function wait() {
		setTimeout(ask, pause);
	}

	// The page's own script says that it runs.
	function ask() {
		if (root.hasAttribute('data-scripted')) {
			return;
		}
		var request = new XMLHttpRequest();
		request.open('GET', location.href);
		request.setRequestHeader('Earshot-Renewal', 'true');
		request.timeout = 20000;
		request.onload = function () {
			if (isOfEarshot(request)) {
				show(new DOMParser().parseFromString(request.responseText, 'text/html'));
			}
		};
		request.onloadend = wait;
		request.send();
	}

	// A proxy answers in its own words while Earshot restarts.
	function isOfEarshot(request) {
		return request.status < 500 && request.status !== 429 && request.getResponseHeader('Content-Security-Policy');
	}

	function show(page) {
		var before = document.querySelectorAll(parts);
		var after = page.querySelectorAll(parts);
		if (before.length !== after.length || files(document) !== files(page)) {
			// It is another page now: a newer one, the login, or that of a link that was taken back.
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

	// Nobody is interrupted, and a cover that stays is not drawn again.
	function replace(before, after) {
		if (!before.contains(document.activeElement) && before.outerHTML !== after.outerHTML) {
			before.outerHTML = after.outerHTML;
		}
	}

	wait();
})();
