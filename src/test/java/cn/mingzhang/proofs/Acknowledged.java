package cn.mingzhang.proofs;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the server said was done, kept outside it. */
final class Acknowledged {
    /** Numbers of problems logged. */
    final Set<String> logged = ConcurrentHashMap.newKeySet();

    /** Numbers of problems served, each by one signature. */
    final Set<String> served = ConcurrentHashMap.newKeySet();

    /** Uploaded files: SHA-256 by name; names are never used twice. */
    final Map<String, String> uploaded = new ConcurrentHashMap<>();
}
