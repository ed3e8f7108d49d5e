package dev.earshot.account.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.session.Session;

/**
 * A session that records whether a request changed anything but the access time, and
 * updates the access time at most once a minute.
 */
class VisitedSession<S extends Session> implements Session {

	private static final Duration ACCESS_TIME_STEP = Duration.ofMinutes(1);

	private final S delegate;

	private boolean changed;

	VisitedSession(S delegate, boolean isNew) {
		this.delegate = delegate;
		this.changed = isNew;
	}

	S delegate() {
		return this.delegate;
	}

	boolean isChanged() {
		return this.changed;
	}

	@Override
	public void setLastAccessedTime(Instant time) {
		if (time.isAfter(getLastAccessedTime().plus(ACCESS_TIME_STEP))) {
			this.delegate.setLastAccessedTime(time);
		}
	}

	@Override
	public String changeSessionId() {
		this.changed = true;
		return this.delegate.changeSessionId();
	}

	@Override
	public void setAttribute(String name, Object value) {
		this.changed = true;
		this.delegate.setAttribute(name, value);
	}

	@Override
	public void removeAttribute(String name) {
		this.changed = true;
		this.delegate.removeAttribute(name);
	}

	@Override
	public void setMaxInactiveInterval(Duration interval) {
		this.changed = true;
		this.delegate.setMaxInactiveInterval(interval);
	}

	@Override
	public String getId() {
		return this.delegate.getId();
	}

	@Override
	public <T> @Nullable T getAttribute(String name) {
		return this.delegate.getAttribute(name);
	}

	@Override
	public Set<String> getAttributeNames() {
		return this.delegate.getAttributeNames();
	}

	@Override
	public Instant getCreationTime() {
		return this.delegate.getCreationTime();
	}

	@Override
	public Instant getLastAccessedTime() {
		return this.delegate.getLastAccessedTime();
	}

	@Override
	public Duration getMaxInactiveInterval() {
		return this.delegate.getMaxInactiveInterval();
	}

	@Override
	public boolean isExpired() {
		return this.delegate.isExpired();
	}

}
