package dev.earshot.crooked.cellar;

import dev.earshot.playback.PlaybackChanged;

import org.springframework.context.event.EventListener;

/**
 * Hears of a change when other nodes know of it already.
 */
class Radio {

	@EventListener
	void on(PlaybackChanged event) {
	}

}
