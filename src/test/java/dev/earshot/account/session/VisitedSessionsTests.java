package dev.earshot.account.session;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

class VisitedSessionsTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	@SuppressWarnings("unchecked")
	private final FindByIndexNameSessionRepository<MapSession> stored = mock(FindByIndexNameSessionRepository.class);

	private final VisitedSessions<MapSession> sessions = new VisitedSessions<>(this.stored);

	private final MapSession session = new MapSession("id");

	@BeforeEach
	void store() {
		this.session.setLastAccessedTime(NOON);
		given(this.stored.findById("id")).willReturn(this.session);
		given(this.stored.createSession()).willReturn(this.session);
		willThrow(new TransientDataAccessResourceException("locked")).given(this.stored).save(any());
	}

	@Test
	void areNotWrittenForEachOfManyRequests() {
		found().setLastAccessedTime(NOON.plusSeconds(60));
		assertThat(this.session.getLastAccessedTime()).isEqualTo(NOON);
		found().setLastAccessedTime(NOON.plusSeconds(61));
		assertThat(this.session.getLastAccessedTime()).isEqualTo(NOON.plusSeconds(61));
	}

	@Test
	void goOnIfTheAccessTimeCannotBeStored() {
		VisitedSession<MapSession> visited = found();
		visited.setLastAccessedTime(NOON.plus(Duration.ofDays(1)));
		assertThatNoException().isThrownBy(() -> this.sessions.save(visited));
	}

	@Test
	void failIfAChangeCannotBeStored() {
		VisitedSession<MapSession> changed = found();
		changed.setAttribute("name", "value");
		assertNotSaved(changed);
		VisitedSession<MapSession> renamed = found();
		renamed.changeSessionId();
		assertNotSaved(renamed);
		VisitedSession<MapSession> emptied = found();
		emptied.removeAttribute("name");
		assertNotSaved(emptied);
		VisitedSession<MapSession> prolonged = found();
		prolonged.setMaxInactiveInterval(Duration.ofDays(30));
		assertNotSaved(prolonged);
		assertNotSaved(this.sessions.createSession());
	}

	private void assertNotSaved(VisitedSession<MapSession> session) {
		assertThatExceptionOfType(TransientDataAccessResourceException.class)
			.isThrownBy(() -> this.sessions.save(session));
	}

	private VisitedSession<MapSession> found() {
		VisitedSession<MapSession> found = this.sessions.findById("id");
		assertThat(found).isNotNull();
		return found;
	}

}
