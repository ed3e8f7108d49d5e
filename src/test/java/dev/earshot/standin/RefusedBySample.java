package dev.earshot.standin;

/**
 * Ends the handling of a question with the answer that a sample holds.
 */
class RefusedBySample extends RuntimeException {

	private final transient Sample sample;

	RefusedBySample(String sample) {
		this(Sample.named(sample));
	}

	RefusedBySample(Sample sample) {
		super(sample.file());
		this.sample = sample;
	}

	Sample sample() {
		return this.sample;
	}

}
