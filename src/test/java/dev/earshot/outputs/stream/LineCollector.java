package dev.earshot.outputs.stream;

import java.util.List;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

/**
 * Collects all lines of a response.
 *
 * @param lines the collected lines
 */
record LineCollector(List<String> lines) implements Subscriber<String> {

	@Override
	public void onSubscribe(Subscription subscription) {
		subscription.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(String line) {
		this.lines.add(line);
	}

	@Override
	public void onError(Throwable failure) {
		this.lines.add("");
	}

	@Override
	public void onComplete() {
		this.lines.add("");
	}

}
