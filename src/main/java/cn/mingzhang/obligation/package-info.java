/**
 * 应建义务: must this building have an air-defence shelter at all? It is asked before any rule speaks of an omission, and its answer is
 * owed, not owed with the ground, or unknown: then it is a question for a person and never a finding. Plain Java; who is exempt and
 * from how much on one must build are dated data with their sources.
 */
@ApplicationModule(allowedDependencies = "shelter")
@NullMarked
package cn.mingzhang.obligation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
