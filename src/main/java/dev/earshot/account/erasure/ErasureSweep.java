package dev.earshot.account.erasure;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;

import dev.earshot.account.erasure.ErasedAccounts.Remainder;
import dev.earshot.account.erasure.ErasureReceipt.State;
import dev.earshot.nodes.OnOneNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Searches every day for what is left of people who have disconnected or were removed,
 * and deletes it. A member who has disconnected and does not come back loses the account,
 * too: Spotify's terms allow five days for that.
 */
@Component
class ErasureSweep {

	// One day less than the terms allow, because a sweep may come a day late.
	static final Duration TIME_TO_RETURN = Duration.ofDays(4);

	private static final Logger logger = LoggerFactory.getLogger(ErasureSweep.class);

	private final ErasureReceipts receipts;

	private final AccountRecords records;

	private final ErasedAccounts accounts;

	private final AccountDataPasses data;

	private final InstantSource clock;

	ErasureSweep(ErasureReceipts receipts, AccountRecords records, ErasedAccounts accounts, AccountDataPasses data,
			InstantSource clock) {
		this.receipts = receipts;
		this.records = records;
		this.accounts = accounts;
		this.data = data;
		this.clock = clock;
	}

	// After every start, too: a server may not run at night.
	@OnOneNode
	@Scheduled(initialDelay = 10, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
	void sweep() {
		this.receipts.addMissing();
		this.receipts.open().forEach(this::check);
		this.receipts.deleteOld();
	}

	private void check(ErasureReceipt receipt) {
		Optional<Remainder> remainder = this.accounts.find(receipt.account());
		if (remainder.filter(Remainder::isConnected).isPresent()) {
			this.receipts.check(receipt, State.RETURNED, 0);
			return;
		}
		remainder.filter((account) -> !account.isOwner() && isOver(receipt))
			.ifPresent((account) -> this.accounts.delete(receipt.account(), account.spotifyId()));
		prove(receipt);
	}

	private boolean isOver(ErasureReceipt receipt) {
		return !receipt.erasedAt().plus(TIME_TO_RETURN).isAfter(this.clock.instant());
	}

	private void prove(ErasureReceipt receipt) {
		if (remaining(receipt) > 0) {
			logger.warn("Something was left of account {}, and is deleted again", receipt.account());
			this.data.erase(receipt.account());
			this.data.tellOthers(receipt.account());
		}
		int remaining = remaining(receipt);
		this.receipts.check(receipt, (remaining == 0 && isComplete(receipt)) ? State.PROVEN : State.OPEN, remaining);
	}

	// By a linked identity, somebody who has an account is recognised.
	private int remaining(ErasureReceipt receipt) {
		SortedMap<String, Integer> left = this.records.count(receipt.account());
		if (this.accounts.find(receipt.account()).isPresent()) {
			left.remove("linked_identity");
		}
		return left.values().stream().mapToInt(Integer::intValue).sum();
	}

	private boolean isComplete(ErasureReceipt receipt) {
		return this.accounts.find(receipt.account()).map(Remainder::isOwner).orElse(true);
	}

}
