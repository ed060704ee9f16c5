/** Long proofs, each with a canary it must catch: {@code ./mvnw test -Pproof -Dtest=KillProof}. Never part of {@code verify}. */
@NullMarked
package cn.mingzhang.proofs;

import org.jspecify.annotations.NullMarked;
