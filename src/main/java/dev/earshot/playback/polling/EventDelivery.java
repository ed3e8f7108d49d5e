package dev.earshot.playback.polling;

import java.util.concurrent.Executor;

import dev.earshot.core.AccountId;
import dev.earshot.core.SerialExecutor;
import dev.earshot.playback.NowPlaying;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Publishes the events of the pollers on other threads, in order for each account.
 */
@Component
class EventDelivery {

	private final ApplicationEventPublisher publisher;

	private final Executor threads;

	@Autowired
	EventDelivery(ApplicationEventPublisher publisher) {
		this(publisher, Thread::startVirtualThread);
	}

	EventDelivery(ApplicationEventPublisher publisher, Executor threads) {
		this.publisher = publisher;
		this.threads = threads;
	}

	PlaybackEvents of(AccountId account, NowPlaying latest) {
		return new PlaybackEvents(account, this.publisher, new SerialExecutor(this.threads), latest);
	}

}
