import '@ecs-actions/simulator/cli'
