/**
 * 不动产登记历史遗留（管办分离）: owners who cannot register because of missing civil-defense papers. The office in charge handles,
 * another unit approves; what the builder owes is pursued apart and holds nobody up.
 */
@ApplicationModule(
        allowedDependencies = {"audit", "calendar", "imports", "lists", "people", "projects", "refusals", "sheets"})
@NullMarked
package cn.mingzhang.legacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
