package com.example.shop.system;

import com.example.shop.local.Project;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The compiled classes of every module, without those that protoc generates or that come from a library. */
final class CompiledModules {

    static final JavaClasses CLASSES = importModules();

    private CompiledModules() {}

    /** A class with those that are nested in it. */
    static Stream<JavaClass> withNested(JavaClass type) {
        return CLASSES.stream()
                .filter(each ->
                        each.getName().equals(type.getName()) || each.getName().startsWith(type.getName() + "$"));
    }

    /** The class file as text, one character a byte. */
    static String bytes(JavaClass type) {
        try {
            return Files.readString(
                    Path.of(type.getSource().map(source -> source.getUri()).orElse(URI.create("file:/"))),
                    StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JavaClasses importModules() {
        var root = Project.find().directory();
        try (var modulesOfRoot = Files.list(root);
                var templates = Files.list(root.resolve("templates"))) {
            var modules = Stream.concat(modulesOfRoot, templates)
                    .map(folder -> folder.resolve("target/classes"))
                    .filter(Files::exists)
                    .toArray(Path[]::new);
            return new ClassFileImporter()
                    .withImportOption(location -> location.contains("/com/example/"))
                    .withImportOption(location -> !location.contains("/model/pricing/"))
                    .importPaths(modules);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
