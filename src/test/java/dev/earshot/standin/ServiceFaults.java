package dev.earshot.standin;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How the next requests to a played service fail.
 */
final class ServiceFaults {

	private final Deque<Refusals.Outage> outages = new ArrayDeque<>();

	private final Deque<Response> responses = new ArrayDeque<>();

	private int lostAnswers;

	synchronized void cut(int times) {
		this.outages.addAll(Collections.nCopies(times, Refusals.Outage.RESET));
	}

	synchronized void silence(int times) {
		this.outages.addAll(Collections.nCopies(times, Refusals.Outage.SILENT));
	}

	synchronized void loseAnswers(int times) {
		this.lostAnswers += times;
	}

	synchronized void answer(int times, int status, String body, String... headers) {
		Map<String, String> all = new LinkedHashMap<>();
		all.put("Content-Type", "application/json");
		for (int header = 0; header < headers.length; header += 2) {
			all.put(headers[header], headers[header + 1]);
		}
		this.responses.addAll(Collections.nCopies(times, new Response(status, all, body)));
	}

	/**
	 * Returns how a request fails.
	 * @param handling what becomes of it if only the answer is lost
	 */
	synchronized Refusals.Outage outage(Runnable handling) {
		if (this.lostAnswers > 0) {
			this.lostAnswers--;
			handling.run();
			return Refusals.Outage.RESET;
		}
		return this.outages.isEmpty() ? Refusals.Outage.NONE : this.outages.pop();
	}

	synchronized @Nullable Response response() {
		return this.responses.poll();
	}

	synchronized void clear() {
		this.outages.clear();
		this.responses.clear();
		this.lostAnswers = 0;
	}

}
