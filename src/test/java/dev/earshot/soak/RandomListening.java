package dev.earshot.soak;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import dev.earshot.standin.Artist;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Listener;
import dev.earshot.standin.PlayerSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Skips, seeks, pauses and changes the music every few minutes. The same seed gives the
 * same commands.
 */
final class RandomListening {

	private static final List<Artist> ARTISTS = List.of(Catalogue.PAPER_HARBOR, Catalogue.NILSA_BRANDT,
			Catalogue.OSKAR_VANE, Catalogue.UNLIT_CHANDLERS);

	private final Listener listener;

	private final SimulatedTime time;

	private final Random random;

	RandomListening(Listener listener, SimulatedTime time, long seed) {
		this.listener = listener;
		this.time = time;
		this.random = new Random(seed);
	}

	void start() {
		this.listener.play(Catalogue.KITCHEN.context());
		scheduleNext();
	}

	private void scheduleNext() {
		double minutes = -4 * Math.log(1 - this.random.nextDouble());
		this.time.schedule(Duration.ofMillis(2000 + Math.round(60_000 * minutes)), () -> {
			act(this.listener.now().orElse(null));
			scheduleNext();
		});
	}

	private void act(@Nullable PlayerSnapshot now) {
		if (now == null || now.item() == null) {
			this.listener.play(Catalogue.by(ARTISTS.get(this.random.nextInt(ARTISTS.size()))));
			return;
		}
		if (!now.playing()) {
			this.listener.resume();
			return;
		}
		change();
	}

	private void change() {
		switch (this.random.nextInt(13)) {
			case 0, 1, 2, 3 -> this.listener.skip();
			case 4 -> this.listener.seek(Duration.ofSeconds(this.random.nextInt(40)));
			case 5, 6, 7 -> this.listener.pause();
			case 8 -> this.listener.playEpisode();
			case 9 -> this.listener.playAdvert();
			case 10 -> this.listener.playLocalFile();
			case 11 -> this.listener.stop();
			default -> this.listener.play(Catalogue.KITCHEN.context(), this.random.nextInt(9));
		}
	}

}
