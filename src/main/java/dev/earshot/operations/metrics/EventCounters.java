package dev.earshot.operations.metrics;

import dev.earshot.core.Slug;
import dev.earshot.playback.PlaybackPolled;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.budget.CallOutcome;
import dev.earshot.webhooks.Delivery.Attempted;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts what modules announce. The label {@code outcome} is {@code success} or the code
 * of a refusal.
 */
@Component
class EventCounters {

	private static final String SUCCESS = "success";

	private final MeterRegistry registry;

	EventCounters(MeterRegistry registry) {
		this.registry = registry;
	}

	@EventListener
	void on(CallOutcome call) {
		String name = call.made() ? "earshot.spotify.calls" : "earshot.spotify.calls.withheld";
		this.registry.counter(name, "family", Slug.of(call.family()), "outcome", outcome(call.refusal())).increment();
	}

	@EventListener
	void on(PlaybackPolled poll) {
		this.registry.counter("earshot.polls", "outcome", outcome(poll.refusal())).increment();
	}

	private static String outcome(@Nullable SpotifyRefusal refusal) {
		return (refusal != null) ? refusal.code() : SUCCESS;
	}

	@EventListener
	void on(Attempted attempt) {
		this.registry.counter("earshot.webhook.deliveries", "outcome", Slug.of(attempt.outcome())).increment();
	}

}
