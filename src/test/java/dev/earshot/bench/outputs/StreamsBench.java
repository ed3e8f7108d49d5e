package dev.earshot.bench.outputs;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Lets a crowd watch one approach in a server that has just started.
 */
final class StreamsBench {

	private static final int FIRST_VIEWERS = 50;

	private static final int WARM_UP_ROUNDS = 20;

	private static final int ROUNDS = 21;

	private static final int COME_BACK_PER_SECOND = 300;

	private static final Duration BETWEEN_CHANGES = Duration.ofMillis(500);

	private final int port;

	private final OtherSide crowd;

	private final int viewers;

	private int changes;

	StreamsBench(int port, OtherSide crowd, int viewers) {
		this.port = port;
		this.crowd = crowd;
		this.viewers = viewers;
	}

	StreamScore measure(Approach approach) {
		touch(approach);
		long before = Memory.settled();
		int millis = Integer.parseInt(this.crowd.ask("open", this.port, approach.path(), this.viewers));
		rounds(approach, 1);
		double kilobytes = (Memory.settled() - before) / 1024.0 / this.viewers;
		rounds(approach, WARM_UP_ROUNDS);
		long worked = Cpu.nanos();
		double[][] rounds = rounds(approach, ROUNDS);
		double cpu = (Cpu.nanos() - worked) / 1e3 / ROUNDS / this.viewers;
		comeBack(approach);
		int[] tally = ints(this.crowd.ask("close"));
		approach.end();
		return new StreamScore(approach.name(), this.viewers * 1000.0 / millis, kilobytes, median(rounds, 1),
				median(rounds, 2), median(rounds, 3), cpu, tally[1], tally[2]);
	}

	// So that nobody pays for what is loaded once.
	private void touch(Approach approach) {
		this.crowd.ask("open", this.port, approach.path(), FIRST_VIEWERS);
		rounds(approach, 1);
		this.crowd.ask("close");
		approach.end();
	}

	private double[][] rounds(Approach approach, int count) {
		return IntStream.range(0, count).mapToObj((_) -> round(approach)).toArray(double[][]::new);
	}

	private double[] round(Approach approach) {
		this.crowd.ask("hear");
		long start = System.nanoTime();
		approach.send(++this.changes);
		this.crowd.tell(start);
		return Arrays.stream(this.crowd.answer().split("\t")).mapToDouble(Double::parseDouble).toArray();
	}

	private static double median(double[][] rounds, int column) {
		return Arrays.stream(rounds).mapToDouble((round) -> round[column]).sorted().toArray()[rounds.length / 2];
	}

	private void comeBack(Approach approach) {
		this.crowd.tell("come-back", this.viewers * 3 / 10, COME_BACK_PER_SECOND);
		CompletableFuture<String> back = CompletableFuture.supplyAsync(this.crowd::answer);
		while (!back.isDone()) {
			approach.send(++this.changes);
			LockSupport.parkNanos(BETWEEN_CHANGES.toNanos());
		}
	}

	private static int[] ints(String line) {
		return Arrays.stream(line.split("\t")).mapToInt(Integer::parseInt).toArray();
	}

}
