package dev.earshot.nodes.postgres;

import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.earshot.nodes.AccountChangeListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Reads again each minute what other nodes may have changed without a message: a node may
 * end, or lose the database, between the change and its message.
 */
class UnheardChanges {

	private static final Logger logger = LoggerFactory.getLogger(UnheardChanges.class);

	private final List<AccountChangeListener> listeners;

	UnheardChanges(List<AccountChangeListener> listeners) {
		this.listeners = listeners;
	}

	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void readAgain() {
		this.listeners.forEach(this::readAgain);
	}

	private void readAgain(AccountChangeListener listener) {
		try {
			listener.readAllAgain();
		}
		catch (DataAccessException ex) {
			logger.debug("The {} are read again in a minute", listener.topic(), ex);
		}
	}

}
