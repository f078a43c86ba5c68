import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption

// Leaves what the stack and the blocks need. Velocity fills in names; which files there are is decided here.

Path root = Path.of(request.outputDirectory, request.artifactId)
String stack = request.properties['stack']
Set<String> blocks = request.properties['blocks'].split(',') as Set
String packageFolder = request.properties['package'].replace('.', '/')

// The first folder that has a file gives it: a stack has its own way of a block, or that of all that block.
Map<String, List<String>> stacks = [web: ['web', 'http', 'blocking'], grpc: ['grpc', 'blocking'], reactive: ['reactive', 'http']]
for (String folder : stacks[stack]) {
    Path from = root.resolve('stacks').resolve(folder)
    from.toFile().eachFileRecurse(groovy.io.FileType.FILES) { file ->
        Path target = root.resolve(from.relativize(file.toPath()))
        if (!Files.exists(target)) {
            Files.createDirectories(target.parent)
            Files.copy(file.toPath(), target)
        }
    }
}
root.resolve('stacks').toFile().deleteDir()

List<String> all = ['invocation', 'state', 'pubsub', 'bindings', 'actors', 'secrets', 'configuration', 'lock', 'workflow',
                    'cryptography', 'jobs', 'conversation']
for (String block : all - blocks) {
    root.resolve("src/main/java/$packageFolder/$block").toFile().deleteDir()
    root.resolve("src/test/java/$packageFolder/$block").toFile().deleteDir()
}

// A package of tests says what may be null, too.
List<File> testFolders = [root.resolve("src/test/java/$packageFolder").toFile()]
testFolders[0].eachDirRecurse { testFolders << it }
for (File folder : testFolders) {
    if (folder.listFiles().any { it.name.endsWith('.java') }) {
        String name = root.resolve('src/test/java').relativize(folder.toPath()).toString().replace('/', '.')
        new File(folder, 'package-info.java').text =
            "@NullMarked\npackage ${name};\n\nimport org.jspecify.annotations.NullMarked;\n"
    }
}

// Imports are sorted, and where the service's own come depends on its package.
root.resolve('src').toFile().eachFileRecurse(groovy.io.FileType.FILES) { file ->
    if (file.name.endsWith('.java')) {
        file.text = file.text.replaceAll(/(?m)(?:^import (?!static ).*\n)+/) { imports ->
            imports.readLines().sort { it - ';' }.join('\n') + '\n'
        }
    }
}

// Components: those of the suite that a block needs, for this app alone.
Map<String, List<String>> needs = [statestore: ['state', 'actors', 'workflow'], pubsub: ['pubsub'], configstore: ['configuration'],
                                   lockstore: ['lock'], cryptostore: ['cryptography'], openai: ['conversation'],
                                   secretstore: ['secrets', 'pubsub', 'configuration', 'lock', 'conversation'],
                                   'greeting-files': ['bindings'], 'greeting-clock': ['bindings']]
Set<String> kept = needs.findAll { name, users -> users.any { it in blocks } }.keySet()
for (String component : needs.keySet()) {
    File file = root.resolve("components/${component}.yaml").toFile()
    if (component in kept) {
        file.text = file.text.replaceFirst(/(?s)\nscopes:\n.*/, "\nscopes:\n  - ${request.artifactId}\n")
    } else {
        file.delete()
    }
}

// Topics: its own, for this app alone.
if ('pubsub' in kept) {
    File pubsub = root.resolve('components/pubsub.yaml').toFile()
    String topic = "${request.artifactId}-visitors"
    [protectedTopics   : "$topic,$topic-dead-letters",
     publishingScopes  : "${request.artifactId}=$topic,$topic-dead-letters",
     subscriptionScopes: "${request.artifactId}=$topic,$topic-dead-letters"].each { name, value ->
        pubsub.text = pubsub.text.replaceFirst(/(- name: $name\n      value:).*(\n        .*)*/, "\$1 $value")
    }
}

// Resiliency: the policies of the suite, and of its targets this app and its components.
File resiliency = root.resolve('components/resiliency.yaml').toFile()
def (policies, targets) = resiliency.text.split(/(?m)^  targets:\n/, 2)
List<String> ofComponents = targets.split(/(?m)^    components:\n/, 2)[1].split(/(?m)^(?=      (?:#|\S))/) as List
String comment = ''
String components = ''
for (String entry : ofComponents.findAll { it.startsWith('      ') }) {
    if (entry.trim().startsWith('#')) {
        comment += entry
    } else {
        if (entry.trim().takeWhile { it != ':' } in kept) {
            components += comment + entry
        }
        comment = ''
    }
}
String callee = stack == 'grpc' ? 'neighbour-service' : request.artifactId // as InvokedGreetings has it
resiliency.text = policies + """  targets:
    apps:
      # Every app that this one calls, or the default policies would try a 404 again ten times, and open the circuit.
      ${callee}:
        timeout: callee
        retry: callee
""" + (components ? '    components:\n' + components : '')

for (String hidden : ['gitignore', 'dockerignore']) {
    Files.move(root.resolve(hidden), root.resolve('.' + hidden), StandardCopyOption.REPLACE_EXISTING)
}
