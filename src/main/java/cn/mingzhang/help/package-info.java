/**
 * 岗位指南: one printable page per post, in Chinese: what waits, how to do it, what is refused and how it is mended. The texts
 * are files under {@code guide/}; steps and conditions are read from the closure table, so the guide cannot differ from it.
 */
@ApplicationModule(allowedDependencies = {"people", "refusals", "closure", "problems"})
@NullMarked
package cn.mingzhang.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
