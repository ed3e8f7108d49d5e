package dev.earshot.history.recording;

import java.time.InstantSource;

import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.PlaySource;

import org.springframework.stereotype.Service;

/**
 * Erases what a log knows from one source. What was recorded is erased with the gaps, and
 * what is playing now belongs to it.
 */
@Service
public class SourceErasure {

	private final SourcePlays plays;

	private final GapDetector gaps;

	private final InstantSource clock;

	SourceErasure(SourcePlays plays, GapDetector gaps, InstantSource clock) {
		this.plays = plays;
		this.gaps = gaps;
		this.clock = clock;
	}

	public void erase(Listener listener, PlaySource source) {
		AccountId account = listener.account();
		boolean isRecorded = source == PlaySource.RECORDED;
		if (isRecorded) {
			this.gaps.end(account);
		}
		this.plays.delete(listener, source, this.clock.instant());
		if (isRecorded && listener.isRecording()) {
			this.gaps.begin(account, null);
		}
	}

}
