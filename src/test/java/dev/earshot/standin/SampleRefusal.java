package dev.earshot.standin;

/**
 * Ends a request with the response of a sample.
 */
class SampleRefusal extends RuntimeException {

	private final transient Sample sample;

	SampleRefusal(String sample) {
		this(Sample.named(sample));
	}

	SampleRefusal(Sample sample) {
		super(sample.file());
		this.sample = sample;
	}

	Sample sample() {
		return this.sample;
	}

}
