package dev.earshot.account.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.session.Session;

/**
 * A session that knows whether a request has changed more of it than the time of the last
 * visit, which it does not take over more than once a minute.
 *
 * @param <S> the session as it is stored
 */
class VisitedSession<S extends Session> implements Session {

	private static final Duration SAME_VISIT = Duration.ofMinutes(1);

	private final S stored;

	private boolean changed;

	VisitedSession(S stored, boolean isNew) {
		this.stored = stored;
		this.changed = isNew;
	}

	S stored() {
		return this.stored;
	}

	boolean isChanged() {
		return this.changed;
	}

	@Override
	public void setLastAccessedTime(Instant time) {
		if (time.isAfter(getLastAccessedTime().plus(SAME_VISIT))) {
			this.stored.setLastAccessedTime(time);
		}
	}

	@Override
	public String changeSessionId() {
		this.changed = true;
		return this.stored.changeSessionId();
	}

	@Override
	public void setAttribute(String name, Object value) {
		this.changed = true;
		this.stored.setAttribute(name, value);
	}

	@Override
	public void removeAttribute(String name) {
		this.changed = true;
		this.stored.removeAttribute(name);
	}

	@Override
	public void setMaxInactiveInterval(Duration interval) {
		this.changed = true;
		this.stored.setMaxInactiveInterval(interval);
	}

	@Override
	public String getId() {
		return this.stored.getId();
	}

	@Override
	public <T> @Nullable T getAttribute(String name) {
		return this.stored.getAttribute(name);
	}

	@Override
	public Set<String> getAttributeNames() {
		return this.stored.getAttributeNames();
	}

	@Override
	public Instant getCreationTime() {
		return this.stored.getCreationTime();
	}

	@Override
	public Instant getLastAccessedTime() {
		return this.stored.getLastAccessedTime();
	}

	@Override
	public Duration getMaxInactiveInterval() {
		return this.stored.getMaxInactiveInterval();
	}

	@Override
	public boolean isExpired() {
		return this.stored.isExpired();
	}

}
