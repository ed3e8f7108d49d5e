package dev.earshot.providers.oauth2;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.providers.ProviderAudit.ProviderRemoved;
import dev.earshot.providers.oauth2.TrialReport.Step;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The last report of a trial login at each provider, in memory until the provider is
 * removed.
 */
@Component
class TrialReports {

	private final Map<String, TrialReport> reports = new ConcurrentHashMap<>();

	private final InstantSource clock;

	private final OAuth2Providers providers;

	TrialReports(InstantSource clock, OAuth2Providers providers) {
		this.clock = clock;
		this.providers = providers;
	}

	void add(String provider, List<Step> steps) {
		this.reports.put(provider, new TrialReport(this.clock.instant(), steps));
	}

	@EventListener(ProviderRemoved.class)
	void forgetRemoved() {
		this.reports.keySet().removeIf((provider) -> this.providers.find(provider).isEmpty());
	}

	Optional<TrialReport> find(String provider) {
		return Optional.ofNullable(this.reports.get(provider));
	}

}
