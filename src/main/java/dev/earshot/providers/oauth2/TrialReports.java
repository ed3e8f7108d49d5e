package dev.earshot.providers.oauth2;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.providers.oauth2.TrialReport.Step;

import org.springframework.stereotype.Component;

/**
 * The last report of a trial login at each provider, in memory.
 */
@Component
class TrialReports {

	private final Map<String, TrialReport> reports = new ConcurrentHashMap<>();

	private final InstantSource clock;

	TrialReports(InstantSource clock) {
		this.clock = clock;
	}

	void add(String provider, List<Step> steps) {
		this.reports.put(provider, new TrialReport(this.clock.instant(), steps));
	}

	Optional<TrialReport> find(String provider) {
		return Optional.ofNullable(this.reports.get(provider));
	}

}
