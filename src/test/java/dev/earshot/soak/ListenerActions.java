package dev.earshot.soak;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import dev.earshot.standin.Artist;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Listener;
import dev.earshot.standin.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What a person does with their player, every few minutes: skip, seek, pause, choose
 * something else, quit. The same seed always makes the same life.
 */
final class ListenerActions {

	private static final List<Artist> ARTISTS = List.of(Catalogue.PAPER_HARBOR, Catalogue.NILSA_BRANDT,
			Catalogue.OSKAR_VANE, Catalogue.UNLIT_CHANDLERS);

	private final Listener listener;

	private final Timeline time;

	private final Random chance;

	ListenerActions(Listener listener, Timeline time, long seed) {
		this.listener = listener;
		this.time = time;
		this.chance = new Random(seed);
	}

	void begin() {
		this.listener.play(Catalogue.KITCHEN.context());
		goOn();
	}

	private void goOn() {
		double minutes = -4 * Math.log(1 - this.chance.nextDouble());
		this.time.in(Duration.ofMillis(2000 + Math.round(60_000 * minutes)), () -> {
			act(this.listener.now().orElse(null));
			goOn();
		});
	}

	private void act(@Nullable Moment now) {
		if (now == null || now.item() == null) {
			this.listener.play(Catalogue.by(ARTISTS.get(this.chance.nextInt(ARTISTS.size()))));
			return;
		}
		if (!now.playing()) {
			this.listener.resume();
			return;
		}
		interfere();
	}

	private void interfere() {
		switch (this.chance.nextInt(13)) {
			case 0, 1, 2, 3 -> this.listener.skip();
			case 4 -> this.listener.seek(Duration.ofSeconds(this.chance.nextInt(40)));
			case 5, 6, 7 -> this.listener.pause();
			case 8 -> this.listener.playEpisode();
			case 9 -> this.listener.playAdvert();
			case 10 -> this.listener.playLocalFile();
			case 11 -> this.listener.stop();
			default -> this.listener.play(Catalogue.KITCHEN.context(), this.chance.nextInt(9));
		}
	}

}
