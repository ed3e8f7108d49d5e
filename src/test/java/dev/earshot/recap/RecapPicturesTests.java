package dev.earshot.recap;

import java.util.Locale;
import java.util.Optional;

import dev.earshot.history.log.TestLog;
import dev.earshot.recap.picture.PictureShape;
import dev.earshot.recap.picture.PictureTheme;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecapPicturesTests {

	private final TestLog log = TestLog.in(TestDatabase.SQLITE);

	private final RecapPictures pictures = TestRecaps.pictures();

	@BeforeEach
	void listen() {
		this.log.play("Ferry", "Harbor");
	}

	@Test
	void areKept() {
		RecapPicture picture = picture(PictureTheme.DARK).orElseThrow();
		assertThat(picture.png()).startsWith(0x89, 'P', 'N', 'G');
		assertThat(picture(PictureTheme.DARK)).containsSame(picture);
	}

	@Test
	void haveTagsOfTheirOwn() {
		assertThat(picture(PictureTheme.DARK)).map(RecapPicture::tag)
			.isNotEqualTo(picture(PictureTheme.LIGHT).map(RecapPicture::tag));
	}

	@Test
	void showTheLogAsItIs() {
		RecapPicture before = picture(PictureTheme.DARK).orElseThrow();
		this.log.add(TestLog.play(TestLog.track("Salt", "Owl"), TestLog.NOON.plusSeconds(600)));
		assertThat(picture(PictureTheme.DARK)).map(RecapPicture::tag)
			.isNotEmpty()
			.isNotEqualTo(Optional.of(before.tag()));
	}

	@Test
	void areForgottenWithTheAccount() {
		RecapPicture picture = picture(PictureTheme.DARK).orElseThrow();
		this.pictures.forget(this.log.account());
		assertThat(picture(PictureTheme.DARK)).isNotEmpty().get().isNotSameAs(picture);
	}

	@Test
	void areNotOfferedWhereNoneCanBePainted() {
		RecapPictures none = new RecapPictures(Optional::empty, System::nanoTime);
		assertThat(none.areAvailable()).isFalse();
		assertThat(none.of(recap(), PictureShape.WIDE, PictureTheme.DARK)).isEmpty();
		assertThat(this.pictures.areAvailable()).isTrue();
	}

	private Optional<RecapPicture> picture(PictureTheme theme) {
		return this.pictures.of(recap(), PictureShape.WIDE, theme);
	}

	private Recap recap() {
		return TestRecaps.of(this.log, () -> TestLog.NOON)
			.find(this.log.account(), new RecapPeriod(2026, null), Locale.ENGLISH)
			.orElseThrow();
	}

}
