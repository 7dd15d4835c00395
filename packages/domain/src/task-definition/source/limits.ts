// A definition is at most 64 KiB for ECS; comments and indentation of a template take room besides.
export const largestSource = 1_048_576

// Levels of lists and mappings. RegisterTaskDefinition has seven; whatever walks a definition later may recurse.
export const deepestSource = 64
