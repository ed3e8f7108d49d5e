package dev.earshot.scrobbling.targets;

import java.time.Instant;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.CachedRow;
import dev.earshot.scrobbling.service.ServiceAccount;
import dev.earshot.scrobbling.service.ServiceKind;
import org.jspecify.annotations.Nullable;

/**
 * An account at a service that somebody has their plays sent to.
 *
 * @param account whose plays
 * @param health how sending goes
 */
public record Target(String id, AccountId account, ServiceKind kind, ServiceAccount service, Instant connectedAt,
		TargetHealth health) implements CachedRow<Target> {

	@Override
	public Target withHealthOf(Target other) {
		return with(other.health().withDecisionOf(this.health));
	}

	Target with(TargetHealth health) {
		return new Target(this.id, this.account, this.kind, this.service, this.connectedAt, health);
	}

	Target with(ServiceAccount service) {
		return new Target(this.id, this.account, this.kind, service, this.connectedAt, TargetHealth.FINE);
	}

	boolean isSameAs(ServiceKind kind, ServiceAccount service) {
		return this.kind == kind && this.service.base().equals(service.base())
				&& this.service.userName().equals(service.userName());
	}

	public boolean isOn() {
		return this.health.state() == TargetState.ON;
	}

	/** Whether the service refuses access. */
	public boolean isRefused() {
		return this.health.state() == TargetState.REFUSED;
	}

	/** Whether plays that end now are to be sent, at once or later. */
	public boolean takesPlays() {
		return this.health.state() != TargetState.PAUSED;
	}

	public boolean isWaitingAt(Instant now) {
		return this.health.waits() != null && this.health.waits().until().isAfter(now);
	}

	/** Returns the host of the API, which tells apart servers that speak the same. */
	public String host() {
		return (this.service.base().getHost() != null) ? this.service.base().getHost() : "";
	}

	public @Nullable TargetWait waitAt(Instant now) {
		return isWaitingAt(now) ? this.health.waits() : null;
	}

}
