package dev.earshot.command;

import dev.earshot.Texts;
import dev.earshot.core.Refusal;
import dev.earshot.core.RefusedException;
import dev.earshot.storage.StorageUnusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class FailureTextTests {

	private static final Logger logger = LoggerFactory.getLogger(FailureTextTests.class);

	private final FailureText text = FailureText.of("backup");

	@Test
	void saysWhatWasRefusedAndWhatToDoNext(CapturedOutput output) {
		this.text.log(logger, new RefusedForDisk());
		assertThat(output).contains(Texts.of("refusal.disk-full") + " " + Texts.of("refusal.disk-full.next"))
			.doesNotContain("\tat ");
	}

	@Test
	void findsTheRefusalBelowOtherFailures(CapturedOutput output) {
		this.text.log(logger, new IllegalStateException("outer", new RefusedForDisk()));
		assertThat(output).contains(Texts.of("refusal.disk-full")).doesNotContain("outer");
	}

	@Test
	void saysWhyTheStorageCannotBeUsed(CapturedOutput output) {
		this.text.log(logger, new StorageUnusable("It is locked.", "Unlock it.", null));
		assertThat(output).contains("It is locked. Unlock it.").doesNotContain("\tat ");
	}

	@Test
	void tracesWhatNobodyExpected(CapturedOutput output) {
		this.text.log(logger, new IllegalStateException("a fault"));
		assertThat(output).contains("The command failed.", "a fault", "\tat ");
	}

	private static final class RefusedForDisk extends RefusedException {

		private RefusedForDisk() {
			super("disk-full");
		}

		@Override
		public Refusal refusal() {
			return new Refusal() {
				@Override
				public String code() {
					return "disk-full";
				}
			};
		}

	}

}
