/**
 * 密封舱: the one way into the schema {@code sealed}. A transaction enters with a role of its own and an identity; row-level
 * security asks the register of posts who that is. Rule: 检举控告工作规则 第47条; see src/docs/decisions/0014-the-sealed-compartment.md.
 */
@ApplicationModule(allowedDependencies = {"audit", "calendar", "database", "jobs", "people", "evidence", "refusals"})
@NullMarked
package cn.mingzhang.compartment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
