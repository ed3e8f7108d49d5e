package dev.earshot.operations.metrics;

import java.util.function.ToDoubleFunction;

import dev.earshot.core.Slug;
import dev.earshot.live.LiveStreams;
import dev.earshot.live.broadcast.SseBroadcaster;
import dev.earshot.spotify.budget.CallBudget;
import dev.earshot.spotify.budget.EndpointFamily;
import dev.earshot.spotify.budget.FamilyUsage;
import dev.earshot.storage.DatabaseInspection;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/**
 * The figures that are read when somebody asks for them.
 */
@Component
class EarshotMetrics implements MeterBinder {

	private final ActivePeople people;

	private final CallBudget budget;

	private final LiveStreams streams;

	private final SseBroadcaster broadcasts;

	private final DatabaseInspection database;

	EarshotMetrics(ActivePeople people, CallBudget budget, LiveStreams streams, SseBroadcaster broadcasts,
			DatabaseInspection database) {
		this.people = people;
		this.budget = budget;
		this.streams = streams;
		this.broadcasts = broadcasts;
		this.database = database;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		bindPeople(registry);
		bindStreams(registry);
		for (EndpointFamily family : EndpointFamily.values()) {
			bindBudget(family, registry);
		}
		Gauge.builder("earshot.database.size", this.database, DatabaseInspection::size)
			.description("The size of the database")
			.baseUnit("bytes")
			.register(registry);
	}

	private void bindPeople(MeterRegistry registry) {
		people("day", ActivePeople::daily, registry);
		people("month", ActivePeople::monthly, registry);
	}

	private void people(String period, ToDoubleFunction<ActivePeople> count, MeterRegistry registry) {
		Gauge.builder("earshot.active.people", this.people, count)
			.description("People who opened a page today, or within 30 days")
			.tag("period", period)
			.register(registry);
	}

	private void bindStreams(MeterRegistry registry) {
		String description = "Open streams";
		Gauge.builder("earshot.streams", this.streams, LiveStreams::size)
			.description(description)
			.tag("kind", "dashboard")
			.register(registry);
		Gauge.builder("earshot.streams", this.broadcasts, SseBroadcaster::size)
			.description(description)
			.tag("kind", "output")
			.register(registry);
	}

	private void bindBudget(EndpointFamily family, MeterRegistry registry) {
		usage("earshot.spotify.budget.used", "Calls since midnight UTC", family, FamilyUsage::used, registry);
		usage("earshot.spotify.budget.planned", "Calls planned for a day", family, FamilyUsage::limit, registry);
		usage("earshot.spotify.learned.quota", "Calls in 24 hours after which Spotify refused", family,
				(use) -> (use.learnedQuota() != null) ? use.learnedQuota() : Double.NaN, registry);
		usage("earshot.spotify.circuit.breaker.open", "Whether Spotify wants no calls: 1 if so", family,
				(use) -> (use.blockedUntil() != null) ? 1 : 0, registry);
	}

	private void usage(String name, String description, EndpointFamily family, ToDoubleFunction<FamilyUsage> figure,
			MeterRegistry registry) {
		Gauge.builder(name, this.budget, (budget) -> figure.applyAsDouble(usage(budget, family)))
			.description(description)
			.tag("family", Slug.of(family))
			.register(registry);
	}

	private static FamilyUsage usage(CallBudget budget, EndpointFamily family) {
		return budget.usageToday()
			.stream()
			.filter((use) -> use.family().equals(family.name()))
			.findFirst()
			.orElseThrow();
	}

}
