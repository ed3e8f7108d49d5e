package dev.earshot.operations.metrics;

import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;
import dev.earshot.spotify.budget.CallOutcome;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whether Spotify answered last. It makes no call, and this server stays ready
 * without Spotify: the status is {@code DEGRADED} and not {@code DOWN}.
 */
@Component
class SpotifyApiHealthIndicator implements HealthIndicator {

	static final Status DEGRADED = new Status("DEGRADED");

	private volatile boolean isAway;

	@EventListener
	void on(CallOutcome call) {
		if (call.made()) {
			this.isAway = call.refusal() instanceof Unavailable || call.refusal() instanceof Unreachable;
		}
	}

	@Override
	public Health health() {
		return Health.status(this.isAway ? DEGRADED : Status.UP).build();
	}

}
