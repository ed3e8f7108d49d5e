package dev.earshot.providers.oauth2;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/**
 * The trial logins that are under way, by their state, and the last report of each
 * provider. A restart ends them.
 */
@Component
class TrialLogins {

	private final Map<String, TrialLogin> begun = new ConcurrentHashMap<>();

	private final Map<String, TrialReport> reports = new ConcurrentHashMap<>();

	private final InstantSource clock;

	TrialLogins(InstantSource clock) {
		this.clock = clock;
	}

	/**
	 * Begins a trial login. Only the owner does, so a few are under way at most.
	 */
	void begin(TrialLogin trial) {
		this.begun.values().removeIf((other) -> other.isOver(this.clock.instant()));
		this.begun.put(trial.state(), trial);
	}

	boolean isBegun(String provider, String state) {
		return find(provider, state).isPresent();
	}

	/**
	 * Ends a trial login.
	 * @return empty unless it is this person's and not over
	 */
	Optional<TrialLogin> take(String provider, String state, String person) {
		return find(provider, state).filter((trial) -> trial.person().equals(person))
			.filter((trial) -> this.begun.remove(state, trial));
	}

	private Optional<TrialLogin> find(String provider, String state) {
		return Optional.ofNullable(this.begun.get(state))
			.filter((trial) -> trial.isOf(provider) && !trial.isOver(this.clock.instant()));
	}

	void report(String provider, TrialReport report) {
		this.reports.put(provider, report);
	}

	Optional<TrialReport> report(String provider) {
		return Optional.ofNullable(this.reports.get(provider));
	}

	void forget(String provider) {
		this.reports.remove(provider);
	}

}
