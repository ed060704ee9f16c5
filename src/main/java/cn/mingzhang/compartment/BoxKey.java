package cn.mingzhang.compartment;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The compartment's own pair of keys, made of the master that seals now. The public half goes to where reports are taken; the other
 * never leaves the key file, so that a place that only takes them cannot read them.
 */
@Component
public class BoxKey {
    private final Keys keys;
    private final BoxAlgorithm algorithm;

    BoxKey(Keys keys, @Value("${mingzhang.sealed.box:X25519-AES-256-GCM}") String algorithm) {
        this.keys = keys;
        this.algorithm = BoxAlgorithm.of(algorithm);
    }

    public SealedBox.PublicKey ofTheCompartment() {
        return SealedBox.publicKey(algorithm.id, keys.current(), secret(keys.current()));
    }

    /** Within a visit: who may come in decides who may open. */
    public byte[] open(byte[] box, String place, Inside inside) {
        if (!inside.isCleared()) {
            throw new IllegalStateException("not cleared");
        }
        return open(box, place);
    }

    /** Whether it is for us and whole; what is in it is not kept. */
    public boolean opens(byte[] box, String place) {
        try {
            open(box, place);
            return true;
        } catch (Algorithm.Unreadable refused) {
            return false;
        }
    }

    private byte[] open(byte[] box, String place) {
        return SealedBox.open(box, this::secret, place);
    }

    /** One for each algorithm would be more than needed: neither learns anything of the other by it. */
    private byte[] secret(String keyId) {
        return keys.box(keyId);
    }
}
