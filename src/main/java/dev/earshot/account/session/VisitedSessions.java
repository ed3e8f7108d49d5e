package dev.earshot.account.session;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Saves sessions so that a request that changed only the access time does not fail while
 * the database cannot be written to.
 */
class VisitedSessions<S extends Session> implements FindByIndexNameSessionRepository<VisitedSession<S>> {

	private static final Logger logger = LoggerFactory.getLogger(VisitedSessions.class);

	private final FindByIndexNameSessionRepository<S> delegate;

	VisitedSessions(FindByIndexNameSessionRepository<S> delegate) {
		this.delegate = delegate;
	}

	@Override
	public VisitedSession<S> createSession() {
		return new VisitedSession<>(this.delegate.createSession(), true);
	}

	@Override
	public @Nullable VisitedSession<S> findById(String id) {
		S session = this.delegate.findById(id);
		return (session != null) ? new VisitedSession<>(session, false) : null;
	}

	@Override
	public void save(VisitedSession<S> session) {
		try {
			this.delegate.save(session.delegate());
		}
		catch (DataAccessException ex) {
			if (session.isChanged()) {
				throw ex;
			}
			logger.debug("The access time of a session could not be stored", ex);
		}
	}

	@Override
	public void deleteById(String id) {
		this.delegate.deleteById(id);
	}

	@Override
	public Map<String, VisitedSession<S>> findByIndexNameAndIndexValue(String name, String value) {
		Map<String, VisitedSession<S>> found = new LinkedHashMap<>();
		this.delegate.findByIndexNameAndIndexValue(name, value)
			.forEach((id, session) -> found.put(id, new VisitedSession<>(session, false)));
		return found;
	}

}
