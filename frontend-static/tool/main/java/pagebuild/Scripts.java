package pagebuild;

import com.google.javascript.jscomp.CompilationLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.DependencyOptions;
import com.google.javascript.jscomp.ModuleIdentifier;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.WarningLevel;
import com.google.javascript.jscomp.deps.ModuleLoader.ResolutionMode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** One script per page: the entry module and all it imports, for browsers from Chromium 80 on. */
final class Scripts {

    private static final Pattern IMPORT =
            Pattern.compile("(?:\\bfrom|\\bimport)\\s*\"(?<path>\\.[^\"]+)\"");
    private static final Pattern PRIVATE = Pattern.compile("\\bthis\\.(_[a-zA-Z]\\w+)\\b");
    private static final Pattern TOKEN = Pattern.compile("\"--[a-z]");
    private static final String RECIPE = "SIMPLE, wrapped, ES2017, UTF-8, 8";

    private final Path cache;

    Scripts(Path cache) {
        this.cache = cache;
    }

    String bundle(Path entry) throws IOException {
        Map<Path, String> modules = new LinkedHashMap<>();
        collect(entry, modules);
        var key = new StringBuilder(RECIPE);
        modules.forEach((path, code) -> key.append(path).append('\0').append(code));
        var cached =
                cache.resolve(Hash.of(key.toString().getBytes(StandardCharsets.UTF_8)) + ".js");
        if (!Files.exists(cached)) {
            Files.writeString(cached, compile(entry, modules));
        }
        return Files.readString(cached);
    }

    /** Whether the entry module, or one that it imports, asks for design tokens by name. */
    boolean readsTokens(Path entry) throws IOException {
        Map<Path, String> modules = new LinkedHashMap<>();
        collect(entry, modules);
        return modules.values().stream().anyMatch(code -> TOKEN.matcher(code).find());
    }

    private static void collect(Path module, Map<Path, String> modules) throws IOException {
        if (modules.containsKey(module)) {
            return;
        }
        var code = Files.readString(module);
        modules.put(module, code);
        var imports = IMPORT.matcher(code);
        while (imports.find()) {
            collect(module.resolveSibling(imports.group("path")).normalize(), modules);
        }
    }

    private static String compile(Path entry, Map<Path, String> modules) {
        var options = new CompilerOptions();
        var level = CompilationLevel.SIMPLE_OPTIMIZATIONS;
        level.setOptionsForCompilationLevel(options);
        level.setWrappedOutputOptimizations(options);
        WarningLevel.QUIET.setOptionsForWarningLevel(options);
        options.setLanguageIn(LanguageMode.ECMASCRIPT_NEXT);
        options.setLanguageOut(LanguageMode.ECMASCRIPT_2017);
        options.setRewritePolyfills(false);
        options.setPreventLibraryInjection(true);
        options.setLineLengthThreshold(Integer.MAX_VALUE);
        options.setOutputCharset(StandardCharsets.UTF_8);
        options.setModuleResolutionMode(ResolutionMode.BROWSER);
        options.setDependencyOptions(
                DependencyOptions.pruneForEntryPoints(
                        List.of(ModuleIdentifier.forFile(entry.toString()))));
        var inputs =
                modules.entrySet().stream()
                        .map(m -> SourceFile.fromCode(m.getKey().toString(), m.getValue()))
                        .toList();
        var compiler = new Compiler(System.err);
        var result = compiler.compile(List.of(), inputs, options);
        if (!result.success) {
            throw new IllegalStateException("cannot bundle " + entry);
        }
        return "(function(){"
                + shortenPrivate(joinTemplates(compiler.toSource()))
                + "}).call(this);";
    }

    /** What classes keep under {@code this._name} is nobody else's: one letter will do. */
    private static String shortenPrivate(String script) {
        var names = new TreeSet<String>();
        PRIVATE.matcher(script).results().forEach(found -> names.add(found.group(1)));
        var shortened = script;
        var next = 0;
        for (var name : names) {
            var letter = "_" + Integer.toString(10 + next++, Character.MAX_RADIX);
            shortened = shortened.replaceAll("\\b" + name + "\\b", letter);
        }
        return shortened;
    }

    /**
     * The compiler indents nothing, so a break with an indent is one inside html`…`: it means a
     * space.
     */
    private static String joinTemplates(String script) {
        return script.replaceAll("\\n\\s+", " ");
    }
}
