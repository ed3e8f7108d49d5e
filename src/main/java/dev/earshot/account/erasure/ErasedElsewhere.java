package dev.earshot.account.erasure;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.NodeMessageListener;

import org.springframework.stereotype.Component;

/**
 * Hears whose data other nodes have erased. What it did not hear of, the receipts tell.
 */
@Component
class ErasedElsewhere implements NodeMessageListener {

	private final AccountDataPasses data;

	private final ErasureReceipts receipts;

	ErasedElsewhere(AccountDataPasses data, ErasureReceipts receipts) {
		this.data = data;
		this.receipts = receipts;
	}

	@Override
	public String topic() {
		return AccountDataPasses.TOPIC;
	}

	@Override
	public void received(String node, String text) {
		this.data.forget(new AccountId(text));
	}

	@Override
	public void missed() {
		this.receipts.erased().forEach(this.data::forget);
	}

}
