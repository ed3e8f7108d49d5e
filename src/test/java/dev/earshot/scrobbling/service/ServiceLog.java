package dev.earshot.scrobbling.service;

import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/**
 * Everything that the services log, with stack traces.
 */
public final class ServiceLog implements AutoCloseable {

	private final Logger logger = (Logger) LoggerFactory.getLogger("dev.earshot.scrobbling.service");

	private final ListAppender<ILoggingEvent> events = new ListAppender<>();

	public ServiceLog() {
		this.logger.setLevel(Level.TRACE);
		this.events.start();
		this.logger.addAppender(this.events);
	}

	public String text() {
		return this.events.list.stream()
			.map((event) -> event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()))
			.collect(Collectors.joining("\n"));
	}

	@Override
	public void close() {
		this.logger.detachAppender(this.events);
		this.logger.setLevel(null);
	}

}
